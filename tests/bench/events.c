/* libyaml alone: reads a file whole and asks for its events, keeping none. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <yaml.h>

int main(int argc, char **argv)
{
	FILE *f = argc > 1 ? fopen(argv[1], "rb") : NULL;
	struct stat st;
	if (!f || fstat(fileno(f), &st) != 0)
		return 2;
	size_t size = (size_t)st.st_size;
	unsigned char *text = malloc(size + 1);
	if (!text || fread(text, 1, size, f) != size)
		return 2;
	fclose(f);

	yaml_parser_t parser;
	yaml_event_type_t type = YAML_NO_EVENT;
	if (!yaml_parser_initialize(&parser))
		return 2;
	yaml_parser_set_input_string(&parser, text, size);
	while (type != YAML_STREAM_END_EVENT) {
		yaml_event_t event;
		if (!yaml_parser_parse(&parser, &event))
			return 1;
		type = event.type;
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
	free(text);
	return 0;
}
