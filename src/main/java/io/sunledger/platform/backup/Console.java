package io.sunledger.platform.backup;

import io.sunledger.kernel.Refused;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a command tells, in UTF-8 whatever the locale: its course on the standard output, what stops it on the other. */
public record Console(PrintStream out, PrintStream err) {
    /** All went well. */
    public static final int DONE = 0;

    /** It was refused, or something was found. */
    public static final int REFUSED = 1;

    /** The command was not understood. */
    public static final int MISUSED = 2;

    /** The process's own. */
    public static Console ofProcess() {
        return new Console(utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    public void say(String chinese, String english) {
        out.println(chinese + " / " + english);
    }

    /** @return the exit code that says so */
    public int refused(Refused refused) {
        err.printf(
                "%s / %s (%s)%n", refused.sentence(Locale.CHINESE), refused.sentence(Locale.ENGLISH), refused.code());
        return REFUSED;
    }

    /** @return the exit code that says so */
    public int misused(String usage) {
        err.print(usage);
        return MISUSED;
    }
}
