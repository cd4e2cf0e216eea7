package io.sunledger.platform.graphql;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much of the service one GraphQL query, and all of them together, may take. */
@ConfigMapping(prefix = "sunledger.graphql")
public interface GraphQlConfig {
    Limits limits();

    Admission admission();

    /** What one query may ask for; checked before it runs. */
    interface Limits {
        /** The query's length in characters. */
        @WithDefault("50000")
        int characters();

        /** The query's length in grammatical tokens. */
        @WithDefault("5000")
        int tokens();

        /** How many fields may stand inside one another. */
        @WithDefault("15")
        int depth();

        /** How many fields may stand at the root: each is a query of its own. */
        @WithDefault("30")
        int rootFields();

        /** How many fields may be given another name. */
        @WithDefault("60")
        int aliases();

        /** How many things may be asked for: the product of the pages' sizes along each path, summed up. */
        @WithDefault("20000")
        int nodes();

        /** How many values may be asked for: each field as often as the things it stands on. */
        @WithDefault("100000")
        int complexity();

        /** How many things are reckoned for a list without page size. */
        @WithDefault("5")
        int plainList();
    }

    /** How many queries may run at the same time. */
    interface Admission {
        /** How many may run. */
        @WithDefault("16")
        int running();

        /** How many may wait for one of those to end. */
        @WithDefault("512")
        int waiting();

        /** How long one waits before it is told to come back later. */
        @WithDefault("10S")
        Duration patience();

        /** How long one may run before it is answered without result. */
        @WithDefault("30S")
        Duration longest();
    }
}
