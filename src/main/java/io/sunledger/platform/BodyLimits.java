package io.sunledger.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** How much a request may carry, in bytes. */
@ConfigMapping(prefix = "sunledger.body")
public interface BodyLimits {
    /** A body of JSON. */
    @WithDefault("1000000")
    int json();

    /** A form with a document of 20 MB. */
    @WithDefault("21000000")
    int upload();

    /** A form with a piece of evidence of 50 MB. */
    @WithDefault("51000000")
    int file();

    /** A form with a ledger of a million rows: forms are written to the disk as they come, other bodies stand in memory. */
    @WithDefault("601000000")
    int ledger();

    /** Where documents and chunks of files are sent to; what ends with a stroke stands for all that is below. */
    @WithDefault("/api/v1/drafts,/api/v1/units/import,/api/v1/imports/whole,/api/v1/uploads/")
    List<String> uploadPaths();

    /** Where whole pieces of evidence are sent to. */
    @WithDefault("/api/v1/uploads/whole")
    List<String> filePaths();

    /** Where ledgers come back. */
    @WithDefault("/api/v1/imports/whole")
    List<String> ledgerPaths();

    /** How much a request to this path may carry. */
    default int of(String path, boolean isForm) {
        if (isForm && ledgerPaths().contains(path)) {
            return ledger();
        }
        if (filePaths().contains(path)) {
            return file();
        }
        return uploadPaths().stream().anyMatch(upload -> covers(upload, path)) ? upload() : json();
    }

    private static boolean covers(String upload, String path) {
        return upload.endsWith("/") ? path.startsWith(upload) : path.equals(upload);
    }
}
