package io.sunledger.testing;

import java.util.Set;
import java.util.TreeSet;

/** The operations that the service has answered with data, and without an error, since this JVM began. */
public final class Answered {
    /** In the system's properties: the tests of the service and the others have class loaders of their own. */
    private static final String KEY = "sunledger.operations.answered.";

    private Answered() {}

    static void note(String operation) {
        System.setProperty(KEY + operation, "");
    }

    public static Set<String> operations() {
        var found = new TreeSet<String>();
        for (var name : System.getProperties().stringPropertyNames()) {
            if (name.startsWith(KEY)) {
                found.add(name.substring(KEY.length()));
            }
        }
        return found;
    }
}
