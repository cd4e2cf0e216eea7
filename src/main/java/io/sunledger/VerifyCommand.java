package io.sunledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sunledger.evidence.FilesAudit;
import io.sunledger.history.LogAudit;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.backup.Console;
import io.sunledger.platform.backup.wire.Server;
import io.sunledger.platform.backup.wire.Talk;
import io.sunledger.platform.storage.BlobPresence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The command {@code verify}: looks whether a database, restored or not, is whole: its log of events, its tables, its files. It reads
 * all of them once, changes nothing, and prints what it counted and found as JSON.
 */
final class VerifyCommand {
    private static final String USAGE = """
            用法 / Usage: verify

              核对数据库:办理留痕是否完整、与各表是否一致、佐证文件是否都在;以 JSON 输出计数和发现的问题。
              Verifies the database: whether the log of events is whole, agrees with the tables, and all files of evidence
              are there; prints counts and findings as JSON.

              环境变量与服务相同:DB_HOST、DB_PORT、DB_NAME、DB_USER、DB_PASSWORD、EVIDENCE_STORE、OBJECT_STORE_*
              The environment is the service's.

              退出码:0 无误;1 发现问题或无法核对;2 用法有误。
              Exit code: 0 nothing found; 1 something was found, or it could not look; 2 bad usage.
            """;

    private final Console console;
    private final Map<String, String> environment;

    VerifyCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    static int run(List<String> words) {
        return new VerifyCommand(Console.ofProcess(), System.getenv()).execute(words);
    }

    int execute(List<String> words) {
        if (!words.isEmpty()) {
            return console.misused(USAGE);
        }
        try (var talk = Talk.inSql(Server.ofService(environment));
                var blobs = BlobPresence.of(environment, talk)) {
            return tell(talk, blobs);
        } catch (IOException e) {
            return console.refused(new Refused("verify.unreadable", String.valueOf(e.getMessage())));
        }
    }

    private int tell(Talk talk, BlobPresence blobs) throws IOException {
        // one look at all tables: the service may go on writing
        talk.ask("begin isolation level repeatable read read only");
        var log = new LogAudit(talk);
        var json = new ObjectMapper().createObjectNode();
        var findings = new ArrayList<>(log.findings());
        findings.addAll(new FilesAudit(talk, blobs).findings());
        log.counts().forEach(json.putObject("rows")::put);
        findings.forEach(json.putArray("findings")::add);
        console.out().println(json.toPrettyString());
        if (findings.isEmpty()) {
            return Console.DONE;
        }
        return console.refused(new Refused("verify.found", findings.size()));
    }
}
