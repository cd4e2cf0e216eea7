package io.sunledger.live;

/** Who listens, over whichever protocol. It is called on any thread and must not keep it. */
public interface Listener {
    /** From now on everything is heard; {@code position} is from where to go on after a break. */
    void begin(String position);

    void hear(News news);

    /** Something was missed: ask for everything anew. */
    void reset(String position);

    /** Nothing has happened for a while. */
    void alive(String position);

    /** The caller's rights have ended. It hears no more. */
    void end();
}
