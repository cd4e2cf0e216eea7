package io.sunledger.local;

import java.util.List;

/** What a process can be told so that it stands still, and goes on. */
enum Signal {
    STOP,
    CONT;

    /** One that has ended meanwhile is told nothing. */
    void to(long pid) {
        Machine.canRun(List.of("kill", "-" + name(), String.valueOf(pid)));
    }
}
