/* Checks within one briefing beyond the loading of it: what only a careful curator avoids
 * (contract, 1.6): an actor that nothing mentions, a statement without a source, a source nothing
 * cites, one source for a judgement, likelihood and confidence in one sentence, one name with two
 * ids, a link to itself. Pure; costs time that only `check` spends. */
#ifndef MODEL_CHECK_H
#define MODEL_CHECK_H

#include "base/diag.h"
#include "model/brief.h"

void brief_check(const struct brief *, struct diags *);

#endif
