package io.sunledger.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How ledgers are written and taken in. */
@ConfigMapping(prefix = "sunledger.exports")
public interface ExportConfig {
    /** How long a job and its file are kept. */
    @WithDefault("7D")
    Duration kept();

    /** After how long a node that says nothing has lost its job to another. */
    @WithDefault("3M")
    Duration patience();

    /** How many jobs a node works on at once. */
    @WithDefault("2")
    int atOnce();

    /** How many jobs of an account may be under way. */
    @WithDefault("5")
    int mostOpen();

    /** Octets of the largest file that is taken in; a form may not carry more than {@code sunledger.body.ledger}. */
    @WithDefault("600000000")
    long largestImport();
}
