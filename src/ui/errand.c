#include "ui/errand.h"

#include <stdlib.h>
#include <string.h>

#include "base/address.h"
#include "base/mem.h"
#include "base/show.h"
#include "ui/launch.h"

/* A browser that ends that soon, and not well, has shown nothing; one that is closed later has. */
enum { AT_ONCE_MS = 5000 };

/* A program that runs besides. */
struct errand {
	struct errand *next;
	pid_t pid;
	int64_t begun;
	char *name; /* the program's */
	/* Where it is a browser: */
	char *address, *note;
	size_t browser; /* those of program_browser after it are left to be tried */
};

struct errands {
	struct term *term;
	struct app *app;
	struct errand *running;
};

struct errands *errands_new(struct term *term, struct app *app)
{
	struct errands *e = mem_zalloc(1, sizeof *e);
	e->term = term;
	e->app = app;
	return e;
}

static void errand_free(struct errand *errand)
{
	free(errand->name);
	free(errand->address);
	free(errand->note);
	free(errand);
}

void errands_free(struct errands *e)
{
	if (!e)
		return;
	while (e->running) {
		struct errand *next = e->running->next;
		errand_free(e->running);
		e->running = next;
	}
	free(e);
}

static const char *name_of(const struct program *p)
{
	const char *slash = strrchr(p->arguments[0], '/');
	return slash && slash[1] ? slash + 1 : p->arguments[0];
}

static void say(struct errands *e, enum role role, struct strbuf *message)
{
	struct strbuf fit;
	strbuf_init(&fit);
	show_add_line(&fit, strbuf_str(message));
	app_say(e->app, role, "%s", fit.ptr);
	strbuf_release(&fit);
	strbuf_release(message);
}

static void say_opened(struct errands *e, const struct errand *errand, const char *program)
{
	struct strbuf b;
	strbuf_init(&b);
	strbuf_addf(&b, "Opened %s%swith %s: %s", errand->note, *errand->note ? " " : "", program,
	    errand->address);
	say(e, ROLE_ADDRESS, &b);
}

/* Runs a browser of the terminal to its end. 0 or errno. */
static int browse_here(struct errands *e, const struct errand *errand, const struct program *p)
{
	struct strbuf b;
	int status = 0;
	term_lend(e->term);
	int error = launch_on_terminal(p, &status);
	term_retake(e->term);
	if (error)
		return error;
	strbuf_init(&b);
	strbuf_addf(&b, "%s ", name_of(p));
	if (launch_add_failure(&b, status)) {
		say(e, ROLE_WARNING, &b);
		return 0;
	}
	strbuf_release(&b);
	say_opened(e, errand, name_of(p));
	return 0;
}

/* Starts the first of the browsers left that can be. Takes the errand. False where there is none;
 * `failed` says what became of those before, and more is added. */
static bool try_browsers(
    struct errands *e, struct errand *errand, int64_t now, struct strbuf *failed)
{
	struct program p;
	bool done = false;
	program_init(&p);
	while (!done && program_browser(getenv("BROWSER"), &errand->browser, errand->address, &p)) {
		int error = p.terminal ? browse_here(e, errand, &p) : launch_beside(&p, &errand->pid);
		done = !error;
		if (error) {
			strbuf_addf(failed, "%s%s: %s", failed->len ? ", " : "", name_of(&p), strerror(error));
		} else if (p.terminal) {
			errand_free(errand);
		} else {
			say_opened(e, errand, name_of(&p));
			free(errand->name);
			errand->name = mem_strdup(name_of(&p));
			errand->begun = now;
			errand->next = e->running;
			e->running = errand;
		}
	}
	if (!done)
		errand_free(errand);
	program_release(&p);
	return done;
}

static void browse_or_say(
    struct errands *e, struct errand *errand, int64_t now, struct strbuf *failed)
{
	if (try_browsers(e, errand, now, failed)) {
		strbuf_release(failed);
		return;
	}
	struct strbuf b;
	strbuf_init(&b);
	strbuf_addf(&b, "No browser opened it (%s); BROWSER can name another", failed->ptr);
	strbuf_release(failed);
	say(e, ROLE_ERROR, &b);
}

static void browse(struct errands *e, const struct app_request *r, int64_t now)
{
	struct errand *errand = mem_zalloc(1, sizeof *errand);
	struct strbuf address, note, failed;
	strbuf_init(&address);
	strbuf_init(&note);
	strbuf_init(&failed);
	address_add(&address, r->text);
	strbuf_add_str(&note, r->note);
	errand->address = strbuf_detach(&address);
	errand->note = strbuf_detach(&note);
	browse_or_say(e, errand, now, &failed);
}

void errands_do(struct errands *e, int64_t now)
{
	const struct app_request *r = app_request(e->app);
	switch (r->kind) {
	case REQUEST_BROWSE: browse(e, r, now); break;
	case REQUEST_NONE: break;
	}
}

static void heed_end(struct errands *e, struct errand *errand, int status, int64_t now)
{
	struct strbuf failed;
	strbuf_init(&failed);
	strbuf_addf(&failed, "%s ", errand->name);
	if (now - errand->begun <= AT_ONCE_MS && launch_add_failure(&failed, status)) {
		browse_or_say(e, errand, now, &failed);
		return;
	}
	strbuf_release(&failed);
	errand_free(errand);
}

void errands_look(struct errands *e, int64_t now)
{
	for (struct errand **at = &e->running; *at;) {
		struct errand *errand = *at;
		int status;
		if (!launch_ended(errand->pid, &status)) {
			at = &errand->next;
			continue;
		}
		*at = errand->next;
		heed_end(e, errand, status, now);
		/* Another may have been put before all. */
		at = &e->running;
	}
}
