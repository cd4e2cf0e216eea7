package io.sunledger.messaging.domain;

/** How long a message may wait before it leaves the house; none leaves it in quiet hours. */
public enum Urgency {
    /** For the day's digest; over the month's budget it stays in the inbox. */
    DIGEST,
    /** As soon as quiet hours allow, over the budget too. */
    PROMPT
}
