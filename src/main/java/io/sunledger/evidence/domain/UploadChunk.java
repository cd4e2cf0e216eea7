package io.sunledger.evidence.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** A stretch of an upload, and where its octets are. */
@Entity
public class UploadChunk {
    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private UUID uploadId;
    private long position;
    private int size;
    private String blobKey;

    @SuppressWarnings("NullAway.Init")
    protected UploadChunk() {}

    public UploadChunk(UUID id, String government, Stretch stretch, String key) {
        this.id = id;
        this.government = government;
        this.uploadId = stretch.upload();
        this.position = stretch.position();
        this.size = stretch.size();
        this.blobKey = key;
    }

    /** Which octets of which upload. */
    public record Stretch(UUID upload, long position, int size) {}
}
