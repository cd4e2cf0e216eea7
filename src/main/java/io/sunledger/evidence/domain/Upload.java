package io.sunledger.evidence.domain;

import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file on its way. It grows at its end only; whatever is sent again changes nothing. */
@Entity
public class Upload {
    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private String account;
    private String name;
    private long size;

    @Nullable
    private String sha256;

    @Enumerated(EnumType.STRING)
    private UploadState state;

    private long received;
    private Instant startedAt;
    private Instant touchedAt;

    @Nullable
    private UUID fileId;

    @SuppressWarnings("NullAway.Init")
    protected Upload() {}

    public Upload(UUID id, Actor by, Announced announced, Instant now) {
        this.id = id;
        this.government = by.government();
        this.account = by.account();
        this.name = announced.name();
        this.size = announced.size();
        this.sha256 = announced.sha256();
        this.state = UploadState.OPEN;
        this.startedAt = now;
        this.touchedAt = now;
    }

    /**
     * What is about to be sent.
     *
     * @param size in octets
     * @param sha256 hexadecimal, where the sender knows it
     */
    public record Announced(
            String name, long size, @Nullable String sha256) {}

    /**
     * Takes a chunk in.
     *
     * @return whether it is a new one; one that is there already changes nothing
     * @throws Refused upload.gap where octets before it are missing, upload.tooLong
     */
    public boolean take(long offset, int length, Instant now) {
        if (offset + length > size) {
            throw Refused.of(Refused.Kind.CONFLICT, "upload.tooLong", size);
        }
        if (offset > received) {
            throw Refused.of(Refused.Kind.CONFLICT, "upload.gap", offset, received);
        }
        touchedAt = now;
        if (state != UploadState.OPEN || offset < received) {
            return false;
        }
        received += length;
        return true;
    }

    /** All is there and was looked at. Of two who find that, the first one counts. */
    public boolean complete(UUID file, Instant now) {
        if (state != UploadState.OPEN) {
            return false;
        }
        received = size;
        state = UploadState.READY;
        fileId = file;
        touchedAt = now;
        return true;
    }

    /**
     * Is used up.
     *
     * @return the file
     * @throws Refused upload.notReady, upload.used
     */
    public UUID attach() {
        if (fileId == null) {
            throw Refused.of(Refused.Kind.CONFLICT, "upload.notReady", received, size);
        }
        if (state == UploadState.ATTACHED) {
            throw Refused.of(Refused.Kind.CONFLICT, "upload.used", id);
        }
        state = UploadState.ATTACHED;
        return fileId;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public long size() {
        return size;
    }

    public @Nullable String sha256() {
        return sha256;
    }

    public UploadState state() {
        return state;
    }

    public @Nullable UUID fileId() {
        return fileId;
    }
}
