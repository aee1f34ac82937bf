#include "ui/errand.h"

#include <stdlib.h>
#include <string.h>

#include "base/address.h"
#include "base/mem.h"
#include "base/show.h"
#include "ui/clipboard.h"
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

/* The program runs from now on. */
static void keep(struct errands *e, struct errand *errand, const struct program *p, int64_t now)
{
	free(errand->name);
	errand->name = mem_strdup(name_of(p));
	errand->begun = now;
	errand->next = e->running;
	e->running = errand;
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
			keep(e, errand, &p, now);
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

/* Says what has gone wrong with the program. Takes the words. */
static void say_failed(struct errands *e, const char *program, struct strbuf *failure)
{
	struct strbuf b;
	strbuf_init(&b);
	strbuf_addf(&b, "%s %s", program, failure->ptr);
	strbuf_release(failure);
	say(e, ROLE_ERROR, &b);
}

/* In the terminal, up to the editor's end; then the file is as it left it. */
static void edit_here(struct errands *e, const struct program *p)
{
	struct strbuf failure;
	int status = 0;
	strbuf_init(&failure);
	term_lend(e->term);
	int error = launch_on_terminal(p, &status);
	term_retake(e->term);
	if (error)
		strbuf_addf(&failure, "cannot be run: %s; EDITOR can name another", strerror(error));
	else
		app_follow_files(e->app);
	if (error || launch_add_failure(&failure, status))
		say_failed(e, name_of(p), &failure);
	else
		strbuf_release(&failure);
}

/* In a window of its own. */
static void edit_beside(struct errands *e, const struct program *p, const char *path, int64_t now)
{
	struct strbuf b;
	struct errand *errand = mem_zalloc(1, sizeof *errand);
	strbuf_init(&b);
	int error = launch_beside(p, &errand->pid);
	if (error) {
		errand_free(errand);
		strbuf_addf(&b, "cannot be run: %s; EDITOR can name another", strerror(error));
		say_failed(e, name_of(p), &b);
		return;
	}
	keep(e, errand, p, now);
	strbuf_addf(&b, "Editing with %s: %s", errand->name, path);
	say(e, ROLE_FOOTER, &b);
}

static void edit(struct errands *e, const struct app_request *r, int64_t now)
{
	struct program p;
	program_init(&p);
	program_editor(getenv("VISUAL"), getenv("EDITOR"), r->text.ptr, r->mark, &p);
	if (p.terminal)
		edit_here(e, &p);
	else
		edit_beside(e, &p, r->text.ptr, now);
	program_release(&p);
}

static void copy(struct errands *e, const struct app_request *r)
{
	struct strbuf sequence;
	strbuf_init(&sequence);
	if (clipboard_copy(&sequence, r->text, clipboard_way(getenv("TMUX"), getenv("TERM"))))
		term_send(e->term, strbuf_str(&sequence));
	strbuf_release(&sequence);
}

void errands_do(struct errands *e, int64_t now)
{
	const struct app_request *r = app_request(e->app);
	switch (r->kind) {
	case REQUEST_BROWSE: browse(e, r, now); break;
	case REQUEST_EDIT: edit(e, r, now); break;
	case REQUEST_COPY: copy(e, r); break;
	case REQUEST_NONE: break;
	}
}

static void heed_end(struct errands *e, struct errand *errand, int status, int64_t now)
{
	struct strbuf failure;
	strbuf_init(&failure);
	bool failed = launch_add_failure(&failure, status);
	if (failed && errand->address && now - errand->begun <= AT_ONCE_MS) {
		struct strbuf so_far;
		strbuf_init(&so_far);
		strbuf_addf(&so_far, "%s %s", errand->name, failure.ptr);
		strbuf_release(&failure);
		browse_or_say(e, errand, now, &so_far);
		return;
	}
	if (failed && !errand->address)
		say_failed(e, errand->name, &failure);
	else
		strbuf_release(&failure);
	errand_free(errand);
}

bool errands_look(struct errands *e, int64_t now)
{
	bool any = false;
	for (struct errand **at = &e->running; *at;) {
		struct errand *errand = *at;
		int status;
		if (!launch_ended(errand->pid, &status)) {
			at = &errand->next;
			continue;
		}
		*at = errand->next;
		any = true;
		heed_end(e, errand, status, now);
		/* Another may have been put before all. */
		at = &e->running;
	}
	return any;
}
