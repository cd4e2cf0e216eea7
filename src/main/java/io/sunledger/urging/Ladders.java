package io.sunledger.urging;

import io.sunledger.urging.domain.Colour;
import io.sunledger.urging.domain.Ladder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The steps of urging as they are configured, for all to read. */
@ApplicationScoped
public class Ladders {
    private final Ladder duties;
    private final Ladder periods;

    Ladders(UrgingConfig config) {
        var ofDuties = config.duties();
        duties = Ladder.of(
                ofDuties.reminders(),
                Map.of(
                        Colour.BLUE, ofDuties.blue(),
                        Colour.ORANGE, ofDuties.orange(),
                        Colour.RED, ofDuties.red()),
                config.until());
        var ofPeriods = config.periods();
        var sheets = new EnumMap<Colour, Integer>(Colour.class);
        ofPeriods.blue().ifPresent(days -> sheets.put(Colour.BLUE, days));
        ofPeriods.orange().ifPresent(days -> sheets.put(Colour.ORANGE, days));
        ofPeriods.red().ifPresent(days -> sheets.put(Colour.RED, days));
        periods = Ladder.of(ofPeriods.reminders(), sheets, config.until());
    }

    Ladder duties() {
        return duties;
    }

    Ladder periods() {
        return periods;
    }

    /** What is done when. */
    public List<LadderView> views() {
        return List.of(
                LadderView.of(LadderView.Of.DUTY, duties), LadderView.of(LadderView.Of.REPORTING_PERIOD, periods));
    }
}
