/* What a piece of text means. Themes give roles their look; nothing else knows about colours. */
#ifndef TEXT_ROLE_H
#define TEXT_ROLE_H

enum role {
	/* content */
	ROLE_TEXT,
	ROLE_TITLE,
	ROLE_HEADING,    /* of a section */
	ROLE_SUBHEADING, /* within text */
	ROLE_MUTED,      /* secondary: roles, places, notes */
	ROLE_LABEL,      /* "Likelihood:" and the like */
	ROLE_DATE,
	ROLE_ACTOR,
	ROLE_BRIEF,
	ROLE_EVENT,
	ROLE_SOURCE, /* a citation's number, a source's title */
	ROLE_ADDRESS,
	ROLE_CODE,
	ROLE_QUOTE,
	ROLE_TAG,
	ROLE_LIKELIHOOD,
	ROLE_CONFIDENCE,
	ROLE_CONFIRMED,
	ROLE_DISPUTED,
	ROLE_HANDLING,
	ROLE_UNREAD,
	ROLE_CHANGED,
	ROLE_ERROR,
	ROLE_WARNING,
	/* the screen */
	ROLE_BAR,       /* the title line */
	ROLE_RULE,      /* hairlines */
	ROLE_PANE,      /* a pane's name */
	ROLE_PANE_FOCUS,
	ROLE_POSITION,
	ROLE_FOOTER,
	ROLE_KEY, /* a key's name in the footer and the help */
	ROLE_SELECTION, /* the row one is on */
	ROLE_LINK_FOCUS, /* the link one is on */
	ROLE_MATCH,
	ROLE_MATCH_FOCUS,
	ROLE_PROMPT,
	ROLE_COUNT
};

/* Looks that a span adds to its role. */
enum {
	ATTR_BOLD = 1,
	ATTR_ITALIC = 2,
	ATTR_UNDERLINE = 4,
	ATTR_STRIKE = 8,
	ATTR_REVERSE = 16,
	ATTR_DIM = 32,
};

/* "text", "title", … as theme files spell them; and what the role is for, in one line. */
const char *role_name(enum role);
const char *role_about(enum role);
/* ROLE_COUNT where there is none of that name. */
enum role role_from_name(const char *name);

#endif
