package io.sunledger.platform.backup.wire;

import java.io.IOException;

/** An error that the server answered with: its SQLSTATE and its own words. */
public final class ServerSaid extends IOException {
    private static final long serialVersionUID = 1;

    private final String state;

    ServerSaid(String state, String message) {
        super(message);
        this.state = state;
    }

    public String state() {
        return state;
    }

    /** The words without their state. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
