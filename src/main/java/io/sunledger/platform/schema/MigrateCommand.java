package io.sunledger.platform.schema;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.internal.exception.sqlExceptions.FlywaySqlUnableToConnectToDbException;
import org.jspecify.annotations.Nullable;

/**
 * The command {@code migrate}: brings the schema up to date and ends, with 0 where it is, with 1 and a reason on the standard error
 * where it is not. It listens to nobody, does no scheduled work and asks no identity provider. Several at once share the work (Flyway
 * holds a lock in the database for each migration).
 */
@Singleton
@Unremovable
public final class MigrateCommand implements QuarkusApplication {
    /** The schema is up to date. */
    public static final int MIGRATED = 0;

    /** It is not. */
    public static final int FAILED = 1;

    /** Properties of the system, so that the environment, which is the service's, does not count. */
    private static final Map<String, String> NOTHING_ELSE = Map.of(
            "quarkus.flyway.migrate-at-start", "false",
            "quarkus.http.host-enabled", "false",
            "quarkus.management.host-enabled", "false",
            "quarkus.scheduler.enabled", "false",
            "quarkus.oidc.tenant-enabled", "false",
            "quarkus.oidc.web.tenant-enabled", "false");

    private final Flyway flyway;

    MigrateCommand(Flyway flyway) {
        this.flyway = flyway;
    }

    /** Runs the command and ends the process. */
    public static void main() {
        NOTHING_ELSE.forEach(System::setProperty);
        Quarkus.run(MigrateCommand.class, MigrateCommand::end);
    }

    private static void end(int code, @Nullable Throwable failure) {
        if (failure != null) {
            tell(System.err, "数据库迁移无法开始：" + failure, "the migration could not begin: " + failure);
        }
        System.exit(failure == null ? code : FAILED);
    }

    @Override
    public int run(String... arguments) {
        int code = migrate();
        // what watches the database has begun already, and would complain of what is taken away beneath it: there is
        // nothing to end
        Runtime.getRuntime().halt(code);
        return code;
    }

    private int migrate() {
        try {
            var result = flyway.migrate();
            var version = String.valueOf(flyway.info().current().getVersion());
            tell(
                    new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
                    "数据库结构为最新版本 V%s，本次执行迁移 %d 个".formatted(version, result.migrationsExecuted),
                    "the schema is up to date at V%s; migrations run: %d"
                            .formatted(version, result.migrationsExecuted));
            return MIGRATED;
        } catch (FlywaySqlUnableToConnectToDbException e) {
            return failed("连接不上数据库", "the database cannot be reached", e);
        } catch (FlywayException e) {
            return failed("数据库迁移失败，已执行的部分已回滚", "the migration failed, and what it had done is undone", e);
        }
    }

    private static int failed(String chinese, String english, FlywayException why) {
        tell(System.err, chinese, english + ":\n" + why.getMessage());
        return FAILED;
    }

    private static void tell(PrintStream to, String chinese, String english) {
        to.println(chinese + " / " + english);
        to.flush();
    }
}
