#include "model/names.h"

#include <stdlib.h>
#include <unictype.h>

#include "base/mem.h"
#include "base/utf8.h"

/* Names are rows of tokens; a hash table holds the hash of every beginning of a name that ends
 * with a word, and of the whole name. A text is looked through token by token, going on from a
 * beginning only as long as the table has it. */

enum { MOST_TOKENS = 128 };

#define ACTOR_OF_TWO UINT32_MAX
#define NO_NAME UINT32_MAX

struct name {
	const struct text *text;
	uint32_t actor; /* its place, or ACTOR_OF_TWO */
};

struct slot {
	uint32_t hash;
	uint32_t name; /* its place from 1, NO_NAME for a mere beginning; 0: empty */
};

struct names {
	const struct brief *brief;
	struct name *items;
	size_t count, capacity;
	struct slot *slots;
	uint32_t used, mask;
	uint64_t firsts[1 << 10]; /* a bit for every two bytes that begin a name */
};

enum kind {
	OTHER,  /* blanks, punctuation: a token each */
	WORD,   /* letters, marks and digits: a token as long as they last */
	SINGLE, /* those of scripts without blanks between words: a token each */
	MARK,   /* goes with what stands before it */
};

static const unsigned char ascii_words[128] = {
	['0'] = WORD, ['1'] = WORD, ['2'] = WORD, ['3'] = WORD, ['4'] = WORD, ['5'] = WORD,
	['6'] = WORD, ['7'] = WORD, ['8'] = WORD, ['9'] = WORD,
	['A'] = WORD, ['B'] = WORD, ['C'] = WORD, ['D'] = WORD, ['E'] = WORD, ['F'] = WORD,
	['G'] = WORD, ['H'] = WORD, ['I'] = WORD, ['J'] = WORD, ['K'] = WORD, ['L'] = WORD,
	['M'] = WORD, ['N'] = WORD, ['O'] = WORD, ['P'] = WORD, ['Q'] = WORD, ['R'] = WORD,
	['S'] = WORD, ['T'] = WORD, ['U'] = WORD, ['V'] = WORD, ['W'] = WORD, ['X'] = WORD,
	['Y'] = WORD, ['Z'] = WORD,
	['a'] = WORD, ['b'] = WORD, ['c'] = WORD, ['d'] = WORD, ['e'] = WORD, ['f'] = WORD,
	['g'] = WORD, ['h'] = WORD, ['i'] = WORD, ['j'] = WORD, ['k'] = WORD, ['l'] = WORD,
	['m'] = WORD, ['n'] = WORD, ['o'] = WORD, ['p'] = WORD, ['q'] = WORD, ['r'] = WORD,
	['s'] = WORD, ['t'] = WORD, ['u'] = WORD, ['v'] = WORD, ['w'] = WORD, ['x'] = WORD,
	['y'] = WORD, ['z'] = WORD,
};

static inline bool is_ascii_word(char c)
{
	return (unsigned char)c < 0x80 && ascii_words[(unsigned char)c];
}

/* Thai to Myanmar, Khmer, Tai, kana, Chinese characters. */
static bool is_unspaced(uint32_t cp)
{
	static const struct {
		uint32_t first, last;
	} ranges[] = {
		{0x0E00, 0x109F}, {0x1780, 0x17FF}, {0x1950, 0x19FF}, {0x1A20, 0x1AAF}, {0x3005, 0x3007},
		{0x3040, 0x312F}, {0x31A0, 0x31BF}, {0x31F0, 0x31FF}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF},
		{0xA9E0, 0xA9FF}, {0xAA60, 0xAADF}, {0xF900, 0xFAFF}, {0xFF66, 0xFF9F},
		{0x20000, 0x3FFFF},
	};
	if (cp < ranges[0].first)
		return false;
	for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
		if (cp >= ranges[i].first && cp <= ranges[i].last)
			return true;
	return false;
}

static enum kind kind_of(uint32_t cp)
{
	if (cp < 0x80)
		return (enum kind)ascii_words[cp];
	bool latin = cp >= 0xC0 && cp < 0x2B0, cyrillic = cp >= 0x400 && cp < 0x483;
	if ((latin && cp != 0xD7 && cp != 0xF7) || cyrillic)
		return WORD;
	if (uc_is_general_category_withtable(cp, UC_CATEGORY_MASK_M))
		return MARK;
	if (!uc_is_general_category_withtable(cp, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_N))
		return OTHER;
	return is_unspaced(cp) ? SINGLE : WORD;
}

/* The end of the token at p, and its kind (a mark that begins one is a word's). */
static const char *token_end(const char *p, const char *end, enum kind *kind)
{
	uint32_t cp;
	p += utf8_decode(p, end, &cp);
	*kind = kind_of(cp);
	if (*kind == MARK)
		*kind = WORD;
	while (p < end && *kind != OTHER) {
		/* Most of a word is letters that tell themselves by a byte. */
		while (*kind == WORD && p < end && is_ascii_word(*p))
			p++;
		if (p == end)
			break;
		size_t len = utf8_decode(p, end, &cp);
		enum kind next = kind_of(cp);
		if (next != MARK && (*kind != WORD || next != WORD))
			break;
		p += len;
	}
	return p;
}

static uint64_t mix(uint64_t h, uint64_t bytes)
{
	h = (h ^ bytes) * 0x9E3779B97F4A7C15u;
	return h ^ h >> 29;
}

static uint64_t add_token(uint64_t h, const char *p, const char *end)
{
	uint64_t bytes;
	for (; end - p >= (ptrdiff_t)sizeof bytes; p += sizeof bytes) {
		memcpy(&bytes, p, sizeof bytes);
		h = mix(h, bytes);
	}
	bytes = (uint64_t)(end - p) << 56;
	for (int shift = 0; p < end; shift += 8)
		bytes |= (uint64_t)(unsigned char)*p++ << shift;
	return mix(h, bytes);
}

static uint32_t short_hash(uint64_t h)
{
	return (uint32_t)(h >> 32);
}

static void grow(struct names *n)
{
	uint32_t size = n->slots ? (n->mask + 1) * 2 : 64;
	struct slot *old = n->slots;
	uint32_t old_size = old ? n->mask + 1 : 0;
	n->slots = mem_zalloc(size, sizeof *n->slots);
	n->mask = size - 1;
	for (uint32_t i = 0; i < old_size; i++) {
		if (!old[i].name)
			continue;
		uint32_t at = old[i].hash & n->mask;
		while (n->slots[at].name)
			at = (at + 1) & n->mask;
		n->slots[at] = old[i];
	}
	free(old);
}

/* The slot of that hash that `name` (as in struct slot) is to stand in: one of a mere beginning,
 * or an empty one. NULL where it need not: a beginning that is there, or a name that is, whose
 * place goes to *same. */
static struct slot *find_room(struct names *n, uint32_t hash, struct str text, bool whole,
	struct name **same)
{
	uint32_t at = hash & n->mask;
	for (; n->slots[at].name; at = (at + 1) & n->mask) {
		struct slot *s = &n->slots[at];
		if (s->hash != hash)
			continue;
		if (!whole)
			return NULL;
		if (s->name == NO_NAME)
			return s;
		*same = &n->items[s->name - 1];
		if (str_equal(text_str((*same)->text), text))
			return NULL;
	}
	return &n->slots[at];
}

static const struct actor *actor_at(const struct names *n, uint32_t place)
{
	return LIST_AT(const struct actor, n->brief->actors, place);
}

/* Two entries may be of one actor (contract, 1.1). */
static bool is_same_actor(const struct names *n, uint32_t place_a, uint32_t place_b)
{
	if (place_a == place_b)
		return true;
	if (place_a == ACTOR_OF_TWO)
		return false;
	const struct actor *a = actor_at(n, place_a), *b = actor_at(n, place_b);
	return (a->id && b->id && str_equal(text_str(a->id), text_str(b->id))) ||
		(a->wikidata && b->wikidata && str_equal(text_str(a->wikidata), text_str(b->wikidata)));
}

static void add_beginning(struct names *n, uint64_t h)
{
	struct slot *s = find_room(n, short_hash(h), STR(""), false, NULL);
	if (!s)
		return;
	*s = (struct slot){short_hash(h), NO_NAME};
	n->used++;
}

static void add_whole(struct names *n, uint64_t h, const struct text *text, uint32_t actor)
{
	struct name *same = NULL;
	struct slot *s = find_room(n, short_hash(h), text_str(text), true, &same);
	if (!s) {
		if (!is_same_actor(n, same->actor, actor))
			same->actor = ACTOR_OF_TWO;
		return;
	}
	n->used += !s->name;
	mem_grow(&n->items, &n->capacity, n->count, sizeof *n->items);
	n->items[n->count++] = (struct name){text, actor};
	*s = (struct slot){short_hash(h), (uint32_t)n->count};
}

static void add_first(struct names *n, const char *s)
{
	unsigned pair = (unsigned)(unsigned char)s[0] << 8;
	unsigned first = (unsigned char)s[1], last = s[1] ? first : 255;
	for (unsigned second = first; second <= last; second++)
		n->firsts[(pair | second) >> 6] |= (uint64_t)1 << (second & 63);
}

static void add_name(struct names *n, const struct text *text, uint32_t actor)
{
	const char *p = text ? text->s : NULL, *end = text ? p + text->len : NULL;
	uint64_t h = 0;
	if (p == end)
		return;
	add_first(n, p);
	for (unsigned tokens = 0; p < end && tokens < MOST_TOKENS; tokens++) {
		enum kind kind;
		const char *stop = token_end(p, end, &kind);
		if (!n->slots || n->used >= n->mask / 2)
			grow(n);
		h = add_token(h, p, stop);
		p = stop;
		if (p == end)
			add_whole(n, h, text, actor);
		else if (!tokens || kind != OTHER)
			add_beginning(n, h);
	}
}

struct names *names_new(const struct brief *b)
{
	struct names *n = mem_zalloc(1, sizeof *n);
	n->brief = b;
	for (uint32_t i = 0; i < b->actors.count; i++) {
		const struct actor *a = actor_at(n, i);
		add_name(n, a->name, i);
		for (LIST_EACH(const struct text *const, alias, a->aliases))
			add_name(n, *alias, i);
	}
	return n;
}

void names_free(struct names *n)
{
	if (!n)
		return;
	free(n->items);
	free(n->slots);
	free(n);
}

static bool may_begin(const struct names *n, const char *p, const char *end)
{
	unsigned second = end - p > 1 ? (unsigned char)p[1] : 0;
	unsigned pair = (unsigned)(unsigned char)*p << 8 | second;
	return n->firsts[pair >> 6] >> (second & 63) & 1;
}

/* Whether a word's character stands at p. */
static bool is_word_at(const char *p, const char *end)
{
	uint32_t cp;
	if (p >= end)
		return false;
	utf8_decode(p, end, &cp);
	enum kind kind = kind_of(cp);
	return kind == WORD || kind == MARK;
}

static bool is_word_before(struct str text, const char *p)
{
	if (p == text.ptr)
		return false;
	for (p--; p > text.ptr && ((unsigned char)*p & 0xC0) == 0x80;)
		p--;
	return is_word_at(p, text.ptr + text.len);
}

/* Whether a beginning of a name has this hash; *found is the name that is the text itself. */
static bool look_up(const struct names *n, uint64_t h, struct str text, const struct name **found)
{
	uint32_t hash = short_hash(h), at = hash & n->mask;
	bool any = false;
	for (; n->slots[at].name; at = (at + 1) & n->mask) {
		if (n->slots[at].hash != hash)
			continue;
		any = true;
		if (n->slots[at].name == NO_NAME)
			continue;
		const struct name *name = &n->items[n->slots[at].name - 1];
		if (str_equal(text_str(name->text), text))
			*found = name;
	}
	return any;
}

/* The longest name that begins with the token from `start` to `stop`, and its end. */
static const struct name *longest(const struct names *n, struct str text, const char *start,
	const char *stop, enum kind kind, const char **name_end)
{
	const char *end = text.ptr + text.len, *p = start;
	const struct name *best = NULL;
	uint64_t h = 0;
	if (kind == OTHER && is_word_before(text, start))
		return NULL;
	for (unsigned tokens = 0; tokens < MOST_TOKENS; tokens++) {
		const struct name *found = NULL;
		h = add_token(h, p, stop);
		p = stop;
		bool known = look_up(n, h, (struct str){start, (size_t)(p - start)}, &found);
		if (!known && (!tokens || kind != OTHER))
			break;
		if (found && (kind != OTHER || !is_word_at(p, end))) {
			best = found;
			*name_end = p;
		}
		if (p == end)
			break;
		stop = token_end(p, end, &kind);
	}
	return best;
}

bool names_next(const struct names *n, struct str text, size_t from, struct name_match *match)
{
	const char *p = text.ptr + from, *end = text.ptr + text.len;
	enum kind kind;
	if (!n || !n->count)
		return false;
	if (p < end && is_word_at(p, end) && is_word_before(text, p))
		p = token_end(p, end, &kind);
	while (p < end) {
		const char *stop = token_end(p, end, &kind), *name_end = stop;
		const struct name *name = may_begin(n, p, end) ? longest(n, text, p, stop, kind, &name_end)
													   : NULL;
		if (name && name->actor != ACTOR_OF_TWO) {
			*match = (struct name_match){(size_t)(p - text.ptr), (size_t)(name_end - text.ptr),
				actor_at(n, name->actor)};
			return true;
		}
		p = name_end;
	}
	return false;
}
