package io.sunledger.unit.domain;

import io.sunledger.unit.domain.Resolution.Match;
import io.sunledger.unit.domain.Resolution.Target;
import java.util.List;

/**
 * A name by which something is known on a day.
 *
 * @param rank which name prevails where several things have the same
 * @param spelling simplified
 * @param readings as a body's name; none for a group
 */
record KnownName(Target target, Rank rank, String spelling, List<OfficialName> readings) {
    /** The first prevails. */
    enum Rank {
        OFFICIAL(Match.EXACT),
        REMEMBERED(Match.ALIAS),
        GROUP(Match.GROUP),
        ALIAS(Match.ALIAS),
        NOT_IN_FORCE(Match.ALIAS),
        SECOND_NAME(Match.SECOND_NAME);

        final Match match;

        Rank(Match match) {
            this.match = match;
        }
    }
}
