package io.sunledger.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.sunledger.chaos.Journal.Act;
import io.sunledger.year.Accounts;
import io.sunledger.year.Registry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;

/** A government at work: its office issues a plan, some of its units report on what they owe; all of it is noted. */
final class Town implements AutoCloseable {
    static final String OFFICE = "office";
    private static final Path DOCUMENT = Path.of("src/test/resources/year/plan-2024.txt");

    private final String government;
    private final Journal journal;
    private final Accounts accounts;
    private final Client client;
    private final Registry registry;
    private final Ear ear;
    private String plan = "";
    private volatile boolean isFounded;
    private volatile boolean isDone;

    Town(String government, Site site, String issuer, Journal journal) {
        this.government = government;
        this.journal = journal;
        this.accounts = new Accounts(issuer, government);
        this.client = new Client(site, accounts, journal);
        this.registry = new Registry(client);
        accounts.ofOffice();
        // whoever has no government cannot listen to its duties
        client.put(OFFICE, "/api/v1/government", Map.of("name", "云岭区", "level", "COUNTY"));
        this.ear = new Ear(site, accounts.token(OFFICE), journal);
    }

    /**
     * From the document to what the units did.
     *
     * @param enough when no further duty is to be begun
     */
    void live(int units, ExecutorService hands, BooleanSupplier enough) {
        ear.awaitBegun();
        var issuing = journal.now();
        plan = registry.issue(DOCUMENT, "云岭区");
        note("plan.issued", plan, "", issuing);
        isFounded = true;
        var owed = owed(units);
        accounts.ofUnits(List.copyOf(owed.keySet()));
        var period = client.get(OFFICE, "/api/v1/plans/" + plan)
                .path("reportingPeriods")
                .path(0)
                .path("id")
                .asText();
        var work = owed.entrySet().stream()
                .map(unit -> CompletableFuture.runAsync(
                        () -> new Unit(this, unit.getKey(), period).work(unit.getValue(), enough), hands))
                .toList();
        work.forEach(CompletableFuture::join);
        isDone = true;
    }

    /** The duties of the first units, by code. */
    private Map<String, List<String>> owed(int units) {
        var codes = new HashMap<String, String>();
        registry.all("/api/v1/units?first=100")
                .forEach(unit ->
                        codes.put(unit.path("id").asText(), unit.path("code").asText()));
        var owed = new TreeMap<String, List<String>>();
        for (var duty : registry.all("/api/v1/duties?first=100&planId=" + plan)) {
            var code = codes.get(duty.path("unitId").asText());
            if (owed.containsKey(code) || owed.size() < units) {
                owed.computeIfAbsent(code, none -> new ArrayList<>())
                        .add(duty.path("id").asText());
            }
        }
        return owed;
    }

    /** A command that was acknowledged. */
    void note(String act, String subject, String duty, Duration sent) {
        journal.acknowledged(new Act(government, act, subject, duty, sent));
    }

    /** What a trusted document shows, to somebody who has said what was written. */
    JsonNode board(String who, String document, Map<String, ?> variables) {
        return client.document(who, document, variables).path("data");
    }

    String government() {
        return government;
    }

    Client client() {
        return client;
    }

    Journal journal() {
        return journal;
    }

    Ear ear() {
        return ear;
    }

    /** Whether its plan was issued, and its units are all there. */
    boolean isFounded() {
        return isFounded;
    }

    /** Whether whatever was begun was done. */
    boolean isDone() {
        return isDone;
    }

    @Override
    public void close() {
        ear.close();
    }
}
