package io.sunledger.intake;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.sunledger.intake.document.DocumentReader;
import io.sunledger.intake.reading.PlanReader;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.Wording;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The command {@code read FILE...}: prints each file's draft as JSON to the standard output, which gets nothing else, in UTF-8
 * whatever the locale. What cannot be read is told on the standard error, one line a file, and the other files are read all the
 * same. Needs no database and no configuration.
 */
public final class ReadCommand {
    /** All files were read. */
    public static final int READ = 0;

    /** A file could not be read. */
    public static final int SOME_UNREAD = 1;

    /** The command was not understood. */
    public static final int MISUSED = 2;

    private static final String USAGE = """
            用法 / Usage: read [--ndjson] FILE...

              把政务公开工作计划文件(.txt .html .docx .pdf)读成草案,以 JSON 输出到标准输出。
              Reads plan documents into drafts and prints them to the standard output as JSON.

              --ndjson   每个文件输出一行 / one line a file
              --help     显示本说明 / show this text

              退出码:0 全部读出;1 有文件无法读取(原因见标准错误);2 用法有误。
              Exit code: 0 all files read; 1 a file could not be read (see standard error); 2 bad usage.
            """;

    private final PrintStream out;
    private final PrintStream err;

    ReadCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs the command on the process's own streams and gives its exit code. */
    public static int run(List<String> arguments) {
        var command = new ReadCommand(utf8(FileDescriptor.out), utf8(FileDescriptor.err));
        // a library that prints must not spoil the JSON
        System.setOut(command.err);
        return command.execute(arguments);
    }

    int execute(List<String> arguments) {
        List<String> files = new ArrayList<>();
        boolean ndjson = false;
        boolean onlyFiles = false;
        for (var argument : arguments) {
            if (onlyFiles || !argument.startsWith("-")) {
                files.add(argument);
            } else if (argument.equals("--")) {
                onlyFiles = true;
            } else if (argument.equals("--ndjson")) {
                ndjson = true;
            } else if (argument.equals("--help") || argument.equals("-h")) {
                out.print(USAGE);
                out.flush();
                return READ;
            } else {
                return misused("不认识的选项 / unknown option: " + argument);
            }
        }
        return files.isEmpty() ? misused("没有给出文件 / no file given") : readAll(files, writer(ndjson));
    }

    private int misused(String reason) {
        err.println(reason);
        err.print(USAGE);
        err.flush();
        return MISUSED;
    }

    private int readAll(List<String> files, ObjectWriter json) {
        int outcome = READ;
        for (var file : files) {
            outcome = Math.max(outcome, read(file, json));
        }
        out.flush();
        err.flush();
        return out.checkError() ? SOME_UNREAD : outcome;
    }

    private int read(String file, ObjectWriter json) {
        try {
            out.println(json.writeValueAsString(draft(Path.of(file))));
            return READ;
        } catch (Refused e) {
            return unread(file, e.code(), e.facts());
        } catch (InvalidPathException e) {
            return unread(file, "file.missing");
        } catch (IOException | UncheckedIOException e) {
            return unread(file, "file.unreadable", String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // a fault of ours in one file must not cost the others
            return unread(file, "internal", e.toString());
        }
    }

    private static DraftDocument draft(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw Refused.of(Refused.Kind.NOT_FOUND, Files.isDirectory(file) ? "file.directory" : "file.missing");
        }
        var name = file.getFileName().toString();
        try (var content = Files.newInputStream(file)) {
            return DraftDocument.of(PlanReader.read(DocumentReader.read(name, content)), name);
        }
    }

    private int unread(String file, String code, Object... facts) {
        err.printf(
                "%s: %s / %s (%s)%n",
                file, Wording.of(code, Locale.CHINESE, facts), Wording.of(code, Locale.ENGLISH, facts), code);
        return SOME_UNREAD;
    }

    private static ObjectWriter writer(boolean ndjson) {
        ObjectMapper mapper = JsonMapper.builder()
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
        return ndjson ? mapper.writer() : mapper.writerWithDefaultPrettyPrinter();
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
