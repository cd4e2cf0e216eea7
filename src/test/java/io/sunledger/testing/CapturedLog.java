package io.sunledger.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What is written to the log while it is open, our own lines down to DEBUG: each line as the console has it, after its filter. */
public final class CapturedLog extends ExtHandler {
    /** A mail server of the tests runs in this process, and tells what it likes. */
    private static final String MAIL_SERVER = "com.icegreen.";

    private final Logger root = Logger.getLogger("");
    private final Logger ours = Logger.getLogger("io.sunledger");
    private final Level before = ours.getLevel();
    private final PatternFormatter format = new PatternFormatter("%-5p [%c] %X %s%e%n");
    private final List<String> lines = new CopyOnWriteArrayList<>();

    /** Begins to listen, behind the console. */
    public static CapturedLog begin() {
        var log = new CapturedLog();
        log.root.addHandler(log);
        log.ours.setLevel(org.jboss.logmanager.Level.DEBUG);
        return log;
    }

    @Override
    protected void doPublish(ExtLogRecord told) {
        if (!told.getLoggerName().startsWith(MAIL_SERVER)) {
            lines.add(format.format(told));
        }
    }

    public List<String> lines() {
        return lines;
    }

    /** The lines in which one of these stands. */
    public List<String> with(Iterable<String> secrets) {
        return lines.stream()
                .filter(line -> {
                    for (var secret : secrets) {
                        if (line.contains(secret)) {
                            return true;
                        }
                    }
                    return false;
                })
                .toList();
    }

    @Override
    public void close() {
        root.removeHandler(this);
        ours.setLevel(before);
    }
}
