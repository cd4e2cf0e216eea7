package io.sunledger.chaos;

import java.time.Duration;
import java.util.Random;

/** Something that goes wrong for a while. One at a time: no two of them together forbid progress for ever. */
enum Fault {
    NODE_KILLED("a node is killed, and started again", 1, 6) {
        @Override
        Runnable begin(Site site, Node node) {
            node.service().kill();
            return node.service()::restart;
        }
    },
    NODE_FROZEN("a node stands still", 5, 15) {
        @Override
        Runnable begin(Site site, Node node) {
            node.service().freeze();
            return node.service()::thaw;
        }
    },
    NODE_UNREACHABLE("a node's clients lose it, and the answers that were under way", 2, 8) {
        @Override
        Runnable begin(Site site, Node node) {
            node.front().refuse();
            return node.front()::restore;
        }
    },
    DATABASE_REFUSED("a node's connections to the database are reset, and new ones refused", 3, 10) {
        @Override
        Runnable begin(Site site, Node node) {
            node.databases().forEach(way -> way.refuse());
            return () -> node.databases().forEach(way -> way.restore());
        }
    },
    DATABASE_SILENT("nothing comes through between a node and the database", 3, 12) {
        @Override
        Runnable begin(Site site, Node node) {
            node.databases().forEach(way -> way.hold());
            return () -> node.databases().forEach(way -> way.restore());
        }
    },
    DATABASE_FORGETS("a node's connections to the database lead nowhere from now on, new ones do", 0, 0) {
        @Override
        Runnable begin(Site site, Node node) {
            node.databases().forEach(way -> way.swallow());
            return () -> {};
        }
    },
    PRIMARY_KILLED("the primary is killed, and the standby promoted", 1, 4) {
        @Override
        Runnable begin(Site site, Node node) {
            site.databases().killPrimary();
            return site.databases()::promote;
        }

        @Override
        void afterwards(Site site) {
            site.databases().makeStandby();
        }
    },
    REPLICATION_SILENT("nothing comes through between the primary and its standby", 3, 10) {
        @Override
        Runnable begin(Site site, Node node) {
            site.databases().replication().hold();
            return site.databases().replication()::restore;
        }
    },
    REPLICATION_REFUSED("the standby's connection to the primary is reset, and new ones refused", 3, 10) {
        @Override
        Runnable begin(Site site, Node node) {
            site.databases().replication().refuse();
            return site.databases().replication()::restore;
        }
    },
    DISK_SLOW("each commit takes a tenth of a second longer", 5, 15) {
        @Override
        Runnable begin(Site site, Node node) {
            site.databases().slowCommits();
            return site.databases()::usualCommits;
        }
    },
    DISK_STUCK("the primary's processes stand still", 3, 10) {
        @Override
        Runnable begin(Site site, Node node) {
            site.databases().freezePrimary();
            return site.databases()::thawPrimary;
        }
    };

    private final String told;
    private final int shortest;
    private final int longest;

    /** @param shortest seconds */
    Fault(String told, int shortest, int longest) {
        this.told = told;
        this.shortest = shortest;
        this.longest = longest;
    }

    /** @return what ends it */
    abstract Runnable begin(Site site, Node node);

    /** What an operator does when the nodes answer again. */
    void afterwards(Site site) {
        // nothing, mostly
    }

    String told() {
        return told;
    }

    Duration drawDuration(Random random) {
        return Duration.ofSeconds(shortest + random.nextInt(longest - shortest + 1));
    }
}
