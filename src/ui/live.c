#include "ui/live.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/watch.h"

struct live {
	struct watch *watch;
	bool changed;        /* and not looked at since */
	int64_t first, last; /* change that is not */
	int64_t asked;       /* when the watch was asked last */
};

struct live *live_new(const struct library *library)
{
	struct live *live = mem_zalloc(1, sizeof *live);
	size_t count = 0, paths = library_path_count(library);
	const char **watched = mem_zalloc(paths + 1, sizeof *watched);
	for (size_t i = 0; i < paths; i++)
		if (strcmp(library_path_at(library, i), "-") != 0)
			watched[count++] = library_path_at(library, i);
	if (count)
		live->watch = watch_new(watched, count, false);
	/* What changed before that is looked for once. */
	live->changed = count > 0;
	free(watched);
	return live;
}

void live_free(struct live *live)
{
	if (!live)
		return;
	watch_free(live->watch);
	free(live);
}

/* Once there is a change, it is the time that counts: many come at once. */
int live_descriptor(const struct live *live)
{
	return live->watch && !live->changed ? watch_descriptor(live->watch) : -1;
}

static int64_t due(const struct live *live)
{
	int64_t rest = live->last + LIVE_REST_MS, most = live->first + LIVE_MOST_MS;
	return rest < most ? rest : most;
}

/* Milliseconds between two looks at the watch; -1 where it tells by itself. */
static int interval(const struct live *live)
{
	return live->changed ? LIVE_LOOK_MS : watch_interval(live->watch);
}

int live_timeout(const struct live *live, int64_t now)
{
	if (!live->watch || interval(live) < 0)
		return -1;
	int64_t next = live->asked + interval(live);
	if (live->changed && due(live) < next)
		next = due(live);
	return next > now ? (int)(next - now) : 0;
}

bool live_due(struct live *live, int64_t now)
{
	if (!live->watch)
		return false;
	if (now - live->asked >= interval(live)) {
		live->asked = now;
		if (watch_changed(live->watch)) {
			live->first = live->changed ? live->first : now;
			live->last = now;
			live->changed = true;
		}
	}
	return live->changed && now >= due(live);
}

void live_done(struct live *live)
{
	live->changed = false;
}
