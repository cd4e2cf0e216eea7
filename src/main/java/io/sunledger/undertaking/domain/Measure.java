package io.sunledger.undertaking.domain;

import io.sunledger.kernel.Breach;
import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of the measures into which a unit divides a duty (措施). */
@Entity
public class Measure {
    static final int LONGEST_TEXT = 1000;
    static final int LONGEST_NAME = 100;

    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private UUID dutyId;
    private UUID planId;
    private UUID unitId;
    private int position;
    private String text;
    private String goal;
    private LocalDate due;
    private String section;
    private String person;

    @Enumerated(EnumType.STRING)
    private DutyState state;

    private @Nullable Instant finishedAt;
    private @Nullable Instant droppedAt;

    @SuppressWarnings("NullAway.Init")
    protected Measure() {}

    /**
     * One that nobody has begun.
     *
     * @param dutyDue when the duty is due
     * @throws Refused measure.breaches with measure.noText, measure.tooLong, measure.unreadable, measure.due
     */
    public Measure(UUID id, Undertaking.Subject subject, int position, Said said, LocalDate dutyDue) {
        this.id = id;
        this.government = subject.government();
        this.dutyId = subject.duty();
        this.planId = subject.plan();
        this.unitId = subject.unit();
        this.position = position;
        this.state = DutyState.NOT_STARTED;
        say(said, dutyDue);
    }

    /**
     * What a measure says.
     *
     * @param text what is to be done (措施)
     * @param goal to what end (目标)
     * @param due the last day (时限)
     * @param section in charge (责任科室)
     * @param person in charge (责任人)
     */
    public record Said(String text, String goal, LocalDate due, String section, String person) {}

    /**
     * Says something else.
     *
     * @throws Refused measure.dropped, measure.breaches
     */
    public void change(Said said, LocalDate dutyDue) {
        requireKept();
        say(said, dutyDue);
    }

    /** @throws Refused measure.dropped, measure.position */
    public void moveTo(int place) {
        requireKept();
        if (place < 1) {
            throw new Refused("measure.position", place);
        }
        position = place;
    }

    /** Is as far as this; one that is done remembers since when. @throws Refused measure.dropped */
    public void reach(DutyState reached, Instant now) {
        requireKept();
        switch (reached) {
            case NOT_STARTED, UNDER_WAY -> finishedAt = null;
            case DONE -> finishedAt = finishedAt == null ? now : finishedAt;
        }
        state = reached;
    }

    /** Is not to be done any more; it is kept. @throws Refused measure.dropped */
    public void drop(Instant now) {
        requireKept();
        droppedAt = now;
    }

    /** @throws Refused version.stale */
    public void expect(int expectedVersion) {
        if (expectedVersion != version) {
            throw Refused.stale("措施", expectedVersion, version);
        }
    }

    private void say(Said said, LocalDate dutyDue) {
        var breaches = breaches(said, dutyDue);
        if (!breaches.isEmpty()) {
            throw Refused.forAll("measure.breaches", breaches);
        }
        text = said.text();
        goal = said.goal();
        due = said.due();
        section = said.section();
        person = said.person();
    }

    private static List<Breach> breaches(Said said, LocalDate dutyDue) {
        List<Breach> breaches = new ArrayList<>();
        if (said.text().isBlank()) {
            breaches.add(Breach.at("/text", "measure.noText"));
        }
        text(breaches, "/text", said.text(), LONGEST_TEXT);
        text(breaches, "/goal", said.goal(), LONGEST_TEXT);
        text(breaches, "/section", said.section(), LONGEST_NAME);
        text(breaches, "/person", said.person(), LONGEST_NAME);
        if (said.due().isAfter(dutyDue)) {
            breaches.add(Breach.at("/due", "measure.due", said.due(), dutyDue));
        }
        return breaches;
    }

    private static void text(List<Breach> breaches, String path, String text, int longest) {
        if (text.length() > longest) {
            breaches.add(Breach.at(path, "measure.tooLong", text.length(), longest));
        }
        // PostgreSQL stores no such character
        if (text.indexOf('\0') >= 0) {
            breaches.add(Breach.at(path, "measure.unreadable"));
        }
    }

    private void requireKept() {
        if (droppedAt != null) {
            throw Refused.of(Refused.Kind.CONFLICT, "measure.dropped", id);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID dutyId() {
        return dutyId;
    }

    public DutyState state() {
        return state;
    }

    public @Nullable Instant finishedAt() {
        return finishedAt;
    }
}
