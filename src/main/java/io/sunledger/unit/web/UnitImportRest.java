package io.sunledger.unit.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.OffLoop;
import io.sunledger.security.CurrentActor;
import io.sunledger.unit.ImportReport;
import io.sunledger.unit.ImportUnits;
import io.sunledger.unit.UnitImport;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Over REST: a whole registry as a file, in a form or as it is. */
@Path("/api/v1/units/import")
public class UnitImportRest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final UnitImport imports;
    private final OffLoop offLoop;
    private final CurrentActor actor;

    UnitImportRest(UnitImport imports, OffLoop offLoop, CurrentActor actor) {
        this.imports = imports;
        this.offLoop = offLoop;
        this.actor = actor;
    }

    /** @param dryRun only tell what would be done */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Uni<ImportReport> ofForm(@RestForm("file") @Nullable FileUpload file, @RestQuery boolean dryRun) {
        if (file == null) {
            throw new Refused("import.noFile");
        }
        var caller = actor.get();
        return offLoop.run(() -> bytes(file)).chain(bytes -> imports.run(new ImportUnits(bytes, dryRun), caller));
    }

    /** @param dryRun only tell what would be done */
    @POST
    @Consumes({"text/csv", XLSX, MediaType.APPLICATION_OCTET_STREAM})
    public Uni<ImportReport> ofBody(byte[] file, @RestQuery boolean dryRun) {
        return imports.run(new ImportUnits(file, dryRun), actor.get());
    }

    private static byte[] bytes(FileUpload file) {
        if (file.size() > ImportUnits.MOST_BYTES) {
            throw Refused.of(Refused.Kind.TOO_LARGE, "import.tooLarge", ImportUnits.MOST_BYTES);
        }
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
