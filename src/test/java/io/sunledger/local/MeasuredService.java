package io.sunledger.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The packaged service on a database that is there, or another program beside it: a process to be measured. */
public final class MeasuredService implements AutoCloseable {
    private final Child process;
    private final int port;

    private MeasuredService(Child process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param settings environment variables, OIDC_URL among them */
    public static MeasuredService start(LocalPostgres postgres, Map<String, String> settings, Path log) {
        var port = Ports.anyFree();
        var child = Demo.startService(postgres, settings, port, log);
        return new MeasuredService(child.awaitReady(Duration.ofMinutes(4)), port);
    }

    /**
     * Some other server, which is told its port by the environment variable {@code PORT}.
     *
     * @param ready part of the line by which it says that it serves
     */
    public static MeasuredService start(List<String> command, Map<String, String> settings, Path log, String ready) {
        var port = Ports.anyFree();
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(settings);
        builder.environment().put("PORT", String.valueOf(port));
        var child = Child.start(command.get(0), builder, log, line -> line.contains(ready), "TERM");
        return new MeasuredService(child.awaitReady(Duration.ofMinutes(2)), port);
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.close();
    }
}
