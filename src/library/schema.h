/* The tables of the library, for an index in memory and for one in a file alike. */
#ifndef LIBRARY_SCHEMA_H
#define LIBRARY_SCHEMA_H

extern const char library_schema[];

#endif
