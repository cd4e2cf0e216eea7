package io.sunledger.local;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The first command of the README, run by {@code java} from this very file, before anything is built: it looks whether
 * the start can succeed, builds what is not built, then hands over to {@link Demo} in the same process, so that one
 * Ctrl-C is enough.
 *
 * <p>Options, as {@code -D} of the command: {@code sunledger.http-port} (8080), {@code sunledger.management-port} (9000, or any that is free),
 * {@code sunledger.keycloak-port} (8180),
 * {@code sunledger.postgres-port} (5433). Exit code 1 with a plain message where something is in the way.
 */
public final class Start {
    private static final Path LOCAL = Path.of(".local");
    private static final Path CLASS_PATH = LOCAL.resolve("start.classpath");
    private static final Path ARTIFACT = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Path BUILD_LOG = LOCAL.resolve("build.log");
    private static final long MEGABYTE = 1024L * 1024;
    private static final Pattern DOWNLOADED = Pattern.compile("Downloaded from \\S+: \\S*/(\\S+) \\(");
    private static final Pattern DOWNLOADING = Pattern.compile("Downloading from \\S+: \\S*/(\\S+)$");

    private final PrintStream out;
    private final long begun = System.nanoTime();
    private int files;
    private String current = "";
    private long lastSaid;

    private Start(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) throws Exception {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(out);
        var start = new Start(out);
        try {
            start.requireFreePort("sunledger.http-port", 8080, "Sunledger");
            start.takePort("sunledger.management-port", 9000);
            start.requireFreePort("sunledger.keycloak-port", 8180, "Keycloak");
            start.requireFreePort("sunledger.postgres-port", 5433, "PostgreSQL");
            start.requireSpace();
            if (start.isStale()) {
                start.build();
            }
        } catch (Stop stop) {
            out.println();
            out.println(stop.getMessage());
            System.exit(1);
        }
        start.handOver();
    }

    private void requireFreePort(String option, int usual, String what) {
        var port = Integer.getInteger(option, usual);
        System.setProperty(option, String.valueOf(port));
        if (!isFree(port)) {
            throw new Stop(
                    "端口 %d（%s）已被占用。请停止占用它的程序，或换一个端口：./start -D%s=端口号".formatted(port, what, option),
                    "Port %d (%s) is in use. Stop what uses it, or choose another: ./start -D%s=PORT"
                            .formatted(port, what, option));
        }
    }

    /** The usual one, or any that is free: who looks at health and metrics is told where they are. */
    private void takePort(String option, int usual) throws IOException {
        if (Integer.getInteger(option) == null) {
            System.setProperty(option, String.valueOf(isFree(usual) ? usual : anyFree()));
        } else {
            requireFreePort(option, usual, "management");
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int anyFree() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void requireSpace() throws IOException {
        Files.createDirectories(LOCAL);
        var needed = Files.exists(LOCAL.resolve("keycloak")) ? 300 : 2000;
        var free = Files.getFileStore(LOCAL).getUsableSpace() / MEGABYTE;
        if (free < needed) {
            throw new Stop(
                    "磁盘空间不足：%s 剩余 %d MB，需要 %d MB。".formatted(LOCAL.toAbsolutePath(), free, needed),
                    "Not enough disk space: %d MB are free, %d MB are needed.".formatted(free, needed));
        }
    }

    /** Whether the artifact is older than what it is made of. */
    private boolean isStale() throws IOException {
        if (!Files.exists(ARTIFACT) || !Files.exists(CLASS_PATH)) {
            return true;
        }
        var made = Math.min(modified(ARTIFACT), modified(CLASS_PATH));
        try (var sources = Files.walk(Path.of("src"))) {
            return modified(Path.of("pom.xml")) > made || sources.anyMatch(file -> modified(file) > made);
        }
    }

    private static long modified(Path file) {
        return file.toFile().lastModified();
    }

    private void build() throws IOException, InterruptedException {
        say("首次启动或源码有变化：下载依赖并构建（首次约需下载 500 MB）", "building; the first time some 500 MB are downloaded");
        var command = new ArrayList<String>();
        var isWindows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        command.addAll(isWindows ? List.of("cmd", "/c", "mvnw.cmd") : List.of("sh", "./mvnw"));
        command.addAll(List.of("-B", "-Pstart", "-DskipTests", "package"));
        var maven = new ProcessBuilder(command).redirectErrorStream(true).start();
        maven.getOutputStream().close();
        var killer = new Thread(() -> endWithChildren(maven));
        Runtime.getRuntime().addShutdownHook(killer);
        var output = follow(maven);
        if (maven.waitFor() != 0) {
            throw failed(output);
        }
        Runtime.getRuntime().removeShutdownHook(killer);
    }

    private static void endWithChildren(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    private List<String> follow(Process maven) throws IOException {
        var kept = new ArrayList<String>();
        try (var lines = new BufferedReader(new InputStreamReader(maven.getInputStream(), StandardCharsets.UTF_8));
                var log = Files.newBufferedWriter(BUILD_LOG)) {
            String line;
            while ((line = lines.readLine()) != null) {
                log.write(line);
                log.newLine();
                tell(line);
                if (!line.contains("Download")) {
                    kept.add(line);
                }
            }
        }
        return kept;
    }

    /** One line every few seconds, and at once for what takes long. */
    private void tell(String line) {
        var begins = DOWNLOADING.matcher(line);
        var isBegin = begins.find();
        if (isBegin) {
            current = begins.group(1);
        }
        if (DOWNLOADED.matcher(line).find()) {
            files++;
        }
        var isLarge = isBegin && current.startsWith("keycloak-quarkus-dist") && current.endsWith(".zip");
        if (isLarge) {
            say("正在下载 Keycloak(177 MB)", "downloading Keycloak (177 MB)");
        } else if (line.startsWith("[INFO] --- ")) {
            var goal = line.substring(11).replaceAll("[:@(].*", "").replace("-maven-plugin", "");
            say("构建", "building: " + goal.strip());
        } else if (files > 0 && seconds() - lastSaid >= 3) {
            say("已下载 %d 个文件".formatted(files), "files downloaded: %d, now %s".formatted(files, current));
        }
    }

    private Stop failed(List<String> output) {
        var all = String.join("\n", output);
        if (all.contains("No space left on device")) {
            return new Stop("磁盘空间不足，构建中断。", "No disk space is left; the build stopped.");
        }
        var download = Pattern.compile("Could not transfer|Could not find artifact|could not be resolved"
                + "|Could not resolve|Failed to fetch|Unknown host|Temporary failure in name resolution");
        if (download.matcher(all).find()) {
            return new Stop(
                    "下载失败：请检查网络或 Maven 镜像（~/.m2/settings.xml），然后再次运行；已下载的文件不会重复下载。详见 " + BUILD_LOG,
                    "A download failed: check the network or the Maven mirror (~/.m2/settings.xml) and run again;"
                            + " what has been downloaded is kept. Details: " + BUILD_LOG);
        }
        var errors = output.stream()
                .filter(line -> line.startsWith("[ERROR]"))
                .limit(8)
                .toList();
        return new Stop(
                "构建失败，详见 " + BUILD_LOG, "The build failed, see " + BUILD_LOG + "\n" + String.join("\n", errors));
    }

    private void handOver() throws Exception {
        var urls = new ArrayList<URL>();
        urls.add(Path.of("target/test-classes").toUri().toURL());
        for (var jar : Files.readString(CLASS_PATH).strip().split(System.getProperty("path.separator"), -1)) {
            urls.add(Path.of(jar).toUri().toURL());
        }
        var loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        loader.loadClass("io.sunledger.local.Demo").getMethod("run", long.class).invoke(null, begun);
    }

    private long seconds() {
        return (System.nanoTime() - begun) / 1_000_000_000L;
    }

    private void say(String chinese, String english) {
        lastSaid = seconds();
        out.printf("[%4d s] %s / %s%n", lastSaid, chinese, english);
    }

    /** What is in the way, for the person at the keyboard. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stop(String chinese, String english) {
            super(chinese + System.lineSeparator() + english);
        }
    }
}
