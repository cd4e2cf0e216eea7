package io.sunledger.evidence.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file that was sent whole, looked at and cleaned. */
@Entity
public class StoredFile {
    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private String place;
    private String name;

    @Enumerated(EnumType.STRING)
    private FileType type;

    private long size;
    private String sha256;
    private boolean cleaned;
    private String traces;

    @SuppressWarnings("NullAway.Init")
    protected StoredFile() {}

    public StoredFile(UUID id, String government, String place, Facts facts) {
        this.id = id;
        this.government = government;
        this.place = place;
        this.name = facts.name();
        this.type = facts.type();
        this.size = facts.size();
        this.sha256 = facts.sha256();
        this.cleaned = facts.cleaned();
        this.traces = facts.traces().stream().sorted().map(Trace::name).collect(Collectors.joining(","));
    }

    /**
     * What was found when it was looked at.
     *
     * @param size in octets
     * @param sha256 of the file as it came, hexadecimal
     * @param cleaned whether there is a copy without the traces of who made it
     * @param traces which traces that copy lacks
     */
    public record Facts(String name, FileType type, long size, String sha256, boolean cleaned, Set<Trace> traces) {
        public Facts {
            traces = Set.copyOf(traces);
        }
    }

    public static String originalAt(String place) {
        return place + "/original";
    }

    public static String publicAt(String place) {
        return place + "/public";
    }

    public UUID id() {
        return id;
    }

    public String place() {
        return place;
    }

    public Facts facts() {
        var left = traces.isEmpty()
                ? EnumSet.noneOf(Trace.class)
                : Stream.of(traces.split(","))
                        .map(Trace::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Trace.class)));
        return new Facts(name, type, size, sha256, cleaned, left);
    }
}
