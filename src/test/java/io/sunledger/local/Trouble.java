package io.sunledger.local;

/** What stops a local start, in words for the person at the keyboard: Chinese, then English. */
public final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Trouble(String chinese, String english) {
        super(chinese + System.lineSeparator() + english);
    }

    public Trouble(String chinese, String english, Throwable cause) {
        super(chinese + System.lineSeparator() + english, cause);
    }
}
