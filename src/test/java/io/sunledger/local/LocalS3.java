package io.sunledger.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A server that speaks S3 and checks signatures (S3Proxy), on a folder; for tests, gone afterwards. */
public final class LocalS3 implements AutoCloseable {
    public static final String ACCESS_KEY = "local-identity";
    public static final String SECRET_KEY = "local-credential";

    private final Child server;
    private final int port;

    private LocalS3(Child server, int port) {
        this.server = server;
        this.port = port;
    }

    /** @param folder where it keeps its objects; each bucket is a folder inside */
    public static LocalS3 throwAway(Path folder) {
        var port = Ports.anyFree();
        var jar = Folders.local().resolve("s3proxy").resolve("s3proxy.jar");
        if (!Files.exists(jar)) {
            throw new Trouble(
                    "没有找到 S3Proxy，请先运行：./mvnw process-test-resources",
                    "S3Proxy is not there yet; first run: ./mvnw process-test-resources",
                    new IOException("nothing at " + jar));
        }
        var settings = folder.resolve("s3proxy.properties");
        write(settings, folder.resolve("objects"), port);
        var command = List.of(Machine.java(), "-Xmx256m", "-jar", jar.toString(), "--properties", settings.toString());
        var server = Child.start(
                "S3Proxy",
                new ProcessBuilder(command),
                folder.resolve("s3proxy.log"),
                line -> line.contains("Started Server"),
                "TERM");
        return new LocalS3(server.awaitReady(Duration.ofMinutes(2)), port);
    }

    private static void write(Path settings, Path objects, int port) {
        try {
            Files.createDirectories(objects);
            Files.write(
                    settings,
                    List.of(
                            "s3proxy.endpoint=http://127.0.0.1:" + port,
                            "s3proxy.authorization=aws-v2-or-v4",
                            "s3proxy.identity=" + ACCESS_KEY,
                            "s3proxy.credential=" + SECRET_KEY,
                            "jclouds.provider=filesystem-nio2",
                            "jclouds.filesystem.basedir=" + objects.toString().replace('\\', '/'),
                            "jclouds.identity=none",
                            "jclouds.credential=none"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        server.close();
    }
}
