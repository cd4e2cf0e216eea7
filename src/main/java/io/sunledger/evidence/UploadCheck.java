package io.sunledger.evidence;

import io.sunledger.evidence.domain.Upload.Announced;
import io.sunledger.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.regex.Pattern;

/** What may be sent. */
@ApplicationScoped
class UploadCheck {
    private static final int LONGEST_NAME = 200;
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final UploadConfig config;

    UploadCheck(UploadConfig config) {
        this.config = config;
    }

    Announced announced(StartUpload command) {
        // browsers of old send the folder too
        var name = command.name()
                .substring(command.name().replace('\\', '/').lastIndexOf('/') + 1)
                .strip();
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || CONTROL.matcher(name).find()) {
            throw new Refused("upload.badName", LONGEST_NAME);
        }
        if (command.size() > config.largest()) {
            throw Refused.of(Refused.Kind.TOO_LARGE, "upload.tooLarge", config.largest());
        }
        if (command.size() <= 0) {
            throw new Refused("upload.empty");
        }
        var sha256 = command.sha256() == null ? null : command.sha256().toLowerCase(Locale.ROOT);
        if (sha256 != null && !SHA_256.matcher(sha256).matches()) {
            throw new Refused("upload.sha256Malformed");
        }
        return new Announced(name, command.size(), sha256);
    }

    void chunk(byte[] octets) {
        if (octets.length == 0) {
            throw new Refused("upload.emptyChunk");
        }
        if (octets.length > config.chunk()) {
            throw Refused.of(Refused.Kind.TOO_LARGE, "upload.chunkTooLarge", config.chunk());
        }
    }
}
