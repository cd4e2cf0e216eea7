package io.sunledger.lineage.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task of a higher plan, as it is referred to. */
@Entity
public class HigherTask {
    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private UUID higherPlanId;
    private UUID planId;
    private int ordinal;
    private String number;
    private String text;
    private @Nullable UUID sourceTaskId;

    @SuppressWarnings("NullAway.Init")
    protected HigherTask() {}

    public HigherTask(UUID id, String government, HigherPlan of, int ordinal, Said said) {
        this.id = id;
        this.government = government;
        this.higherPlanId = of.id();
        this.planId = of.planId();
        this.ordinal = ordinal;
        this.number = said.number();
        this.text = said.text();
        this.sourceTaskId = said.sourceTask();
    }

    /**
     * What it says.
     *
     * @param number its point's, as printed
     * @param sourceTask the task itself, where its plan is one of this installation
     */
    public record Said(String number, String text, @Nullable UUID sourceTask) {}

    public UUID id() {
        return id;
    }

    public String text() {
        return text;
    }
}
