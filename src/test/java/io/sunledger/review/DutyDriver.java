package io.sunledger.review;

import static io.sunledger.testing.Await.answer;
import static io.sunledger.testing.Town.task;
import static io.sunledger.testing.Town.unit;

import com.sun.net.httpserver.HttpServer;
import io.sunledger.duty.Duties;
import io.sunledger.duty.FindDuties;
import io.sunledger.evidence.AddLink;
import io.sunledger.evidence.AttachEvidence;
import io.sunledger.evidence.ChangeEvidence;
import io.sunledger.evidence.Evidence;
import io.sunledger.evidence.EvidenceActs;
import io.sunledger.evidence.EvidenceView;
import io.sunledger.evidence.LinkChecks;
import io.sunledger.evidence.StartUpload;
import io.sunledger.evidence.Uploads;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.ActorRole;
import io.sunledger.kernel.Cycle;
import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.Frequency;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.Role;
import io.sunledger.kernel.Target;
import io.sunledger.plan.AmendPlan;
import io.sunledger.plan.AmendPlan.TaskAmendment;
import io.sunledger.plan.PlanDetails;
import io.sunledger.plan.Plans;
import io.sunledger.progress.FrequencyCount;
import io.sunledger.progress.HandReport;
import io.sunledger.progress.Handing;
import io.sunledger.progress.ReportContent;
import io.sunledger.progress.ReportView;
import io.sunledger.progress.Reports;
import io.sunledger.progress.SaveReport;
import io.sunledger.progress.TargetValue;
import io.sunledger.review.domain.CloseOutGrade;
import io.sunledger.review.domain.Shortfall;
import io.sunledger.testing.Town;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** One duty of the finance bureau, and whatever is done to it through the doors of the running service. */
final class DutyDriver implements AutoCloseable {
    private final Town town;
    private final Doors doors;
    private final HttpServer pages;
    private final UUID plan;
    private final UUID unit;
    private final UUID duty;
    private final UUID task;
    private final UUID period;
    private final UUID target;
    private final UUID frequency;
    private int made;

    /** The doors that are gone through. */
    @Singleton
    @SuppressWarnings("NullAway.Init")
    static class Doors {
        @Inject
        CloseOutRequests requests;

        @Inject
        CloseOutDecisions decisions;

        @Inject
        CloseOutFiles files;

        @Inject
        Duties duties;

        @Inject
        Plans plans;

        @Inject
        PlanDetails details;

        @Inject
        Reports reports;

        @Inject
        Handing handing;

        @Inject
        Uploads uploads;

        @Inject
        EvidenceActs evidenceActs;

        @Inject
        Evidence evidence;

        @Inject
        LinkChecks links;
    }

    /**
     * What can be seen of the duty.
     *
     * @param settled all of each close-out, as text
     */
    record Observed(
            List<String> closeOuts,
            List<String> settled,
            boolean closed,
            int files,
            int links,
            String stage,
            List<EvidenceView> evidence,
            List<ReportView> reports) {}

    DutyDriver(Town town, Doors doors) {
        this.town = town;
        this.doors = doors;
        pages = serve();
        unit = town.department("czj");
        var measured = Town.measured(
                task("公开预算", LocalDate.of(2022, 12, 31), unit(Role.LEAD, unit)),
                new Frequency("全年至少2次", Cycle.YEAR, 2),
                new Target("不少于10场", BigDecimal.TEN, null, "场", "发布会"));
        plan = town.plan(List.of(), measured);
        var found = answer(() -> doors.duties.list(FindDuties.ofPlan(plan), PageRequest.first(1), town.office()))
                .items()
                .get(0);
        duty = found.id();
        task = found.taskId();
        period = answer(() -> doors.details.reportingPeriodsOf(List.of(plan)))
                .get(0)
                .id();
        target = answer(() -> doors.details.targetsOf(List.of(task))).get(0).id();
        frequency =
                answer(() -> doors.details.frequenciesOf(List.of(task))).get(0).id();
    }

    @Override
    public void close() {
        pages.stop(0);
    }

    UUID duty() {
        return duty;
    }

    UUID plan() {
        return plan;
    }

    Actor person(int who) {
        var roles = switch (who) {
            case Move.OFFICER, Move.OTHER_OFFICER -> Set.of(ActorRole.OFFICER);
            case Move.APPROVER -> Set.of(ActorRole.APPROVER);
            case Move.OFFICE -> Set.of(ActorRole.OFFICE);
            case Move.OFFICE_AND_OFFICER -> Set.of(ActorRole.OFFICE, ActorRole.OFFICER);
            default -> throw new IllegalArgumentException("nobody is " + who);
        };
        return new Actor("test", "person-" + who, "某" + who, town.code(), who == Move.OFFICE ? "sfb" : "czj", roles);
    }

    Observed observed() {
        var closeOuts = closeOuts();
        var evidence = evidence();
        var reports = answer(() -> doors.reports.of(duty, town.office()));
        return new Observed(
                closeOuts.stream().map(one -> one.state().name()).toList(),
                closeOuts.stream().map(CloseOutView::toString).toList(),
                answer(() -> doors.duties.get(duty, town.office())).closedAt() != null,
                (int) evidence.stream().filter(one -> one.link() == null).count(),
                (int) evidence.stream().filter(one -> one.link() != null).count(),
                reports.isEmpty() ? "none" : reports.get(0).stage().name().toLowerCase(Locale.ROOT),
                evidence,
                reports);
    }

    List<CloseOutView> closeOuts() {
        return answer(() -> doors.files.of(duty, town.office()));
    }

    private List<EvidenceView> evidence() {
        return answer(() -> doors.evidence.of(duty, town.office())).stream()
                .filter(one -> one.removed() == null)
                .toList();
    }

    /** Makes moves of which none is refused. */
    void make(Move... moves) {
        for (var move : moves) {
            act(move, person(move.by()));
        }
    }

    /** Has nothing missing that is asked for before a close-out. */
    void fulfil() {
        make(
                new Move.Save(Move.OFFICER, 12, 2),
                new Move.Submit(Move.OFFICER),
                new Move.Approve(Move.APPROVER),
                new Move.Accept(Move.OFFICE),
                new Move.AddFile(Move.OFFICER));
    }

    /** Asks for the close-out; as it then is. */
    CloseOutView asked() {
        make(new Move.Ask(Move.OFFICER));
        return last();
    }

    CloseOutView last() {
        var all = closeOuts();
        return all.get(all.size() - 1);
    }

    /** The code of the refusal, or null where it is done. */
    @Nullable
    String refusalOf(Move move) {
        try {
            act(move, person(move.by()));
            return null;
        } catch (Refused refused) {
            return refused.code();
        }
    }

    private void act(Move move, Actor by) {
        if (move instanceof Move.Amend amend) {
            amend(amend.owed(), by);
        } else if (move instanceof Move.Ask) {
            answer(() -> doors.requests.ask(new AskCloseOut(duty, "已全部公开", null), by));
        } else if (move instanceof Move.Save save) {
            save(save, by);
        } else if (move instanceof Move.Submit
                || move instanceof Move.Approve
                || move instanceof Move.Accept
                || move instanceof Move.Return) {
            hand(move, by);
        } else if (move instanceof Move.AddFile) {
            addFile(by);
        } else if (move instanceof Move.AddLink link) {
            addLink(link.alive(), by);
        } else if (move instanceof Move.RemoveFile) {
            remove(false, by);
        } else if (move instanceof Move.RemoveLink) {
            remove(true, by);
        } else {
            decide(move, by);
        }
    }

    private void decide(Move move, Actor by) {
        var closeOuts = closeOuts();
        if (closeOuts.isEmpty()) {
            throw new Refused("test.nothingThere");
        }
        var last = closeOuts.get(closeOuts.size() - 1);
        var id = last.id();
        var version = last.version();
        if (move instanceof Move.Withdraw) {
            answer(() -> doors.requests.withdraw(new WithdrawCloseOut(id, version, null, null), by));
        } else if (move instanceof Move.Refuse) {
            answer(() -> doors.decisions.refuse(new RefuseCloseOut(id, version, "材料不全", null), by));
        } else if (move instanceof Move.Reopen) {
            answer(() -> doors.decisions.reopen(new ReopenDuty(id, version, "检查发现未更新", null), by));
        } else if (move instanceof Move.Waive waive) {
            var what = waive.what();
            var subject = subject(what);
            answer(() -> doors.decisions.waive(new WaiveShortfall(id, version, what, subject, "已有其他材料证明", null), by));
        } else if (move instanceof Move.Grade grade) {
            answer(() -> doors.decisions.grade(graded(id, version, grade.grade()), by));
        }
    }

    static GradeCloseOut graded(UUID closeOut, int version, CloseOutGrade grade) {
        return grade == CloseOutGrade.FAIL
                ? new GradeCloseOut(closeOut, version, grade, "质量不高", LocalDate.of(2100, 1, 1), null)
                : new GradeCloseOut(closeOut, version, grade, null, null, null);
    }

    private @Nullable UUID subject(Shortfall what) {
        return switch (what) {
            case NO_EVIDENCE, NO_REPORT -> null;
            case TARGET_UNMET -> target;
            case COUNT_SHORT -> frequency;
            case DEAD_LINK ->
                evidence().stream()
                        .filter(one -> one.link() != null)
                        .map(EvidenceView::id)
                        .findFirst()
                        .orElse(null);
        };
    }

    private void amend(boolean owed, Actor by) {
        var version = answer(() -> doors.plans.get(plan, town.office())).version();
        var owing = owed ? unit : town.department("jyj");
        var change = new TaskAmendment(task, null, List.of(unit(Role.LEAD, owing)), null, false);
        var command = new AmendPlan(plan, version, "调整责任单位", List.of(change), List.of(), List.of());
        answer(() -> doors.plans.amend(command, by));
    }

    private void save(Move.Save save, Actor by) {
        var version = report().map(ReportView::version).orElse(0);
        var content = new ReportContent(
                DutyState.DONE,
                "已公开",
                "",
                "",
                "",
                List.of(new TargetValue(target, BigDecimal.valueOf(save.value()))),
                List.of(new FrequencyCount(frequency, save.count())));
        answer(() -> doors.reports.save(new SaveReport(duty, period, version, content, null), by));
    }

    private void hand(Move move, Actor by) {
        var report = report().orElseThrow(() -> new Refused("test.nothingThere"));
        var command = new HandReport(report.id(), report.version(), move instanceof Move.Return ? "请补充" : null, null);
        if (move instanceof Move.Submit) {
            answer(() -> doors.handing.submit(command, by));
        } else if (move instanceof Move.Approve) {
            answer(() -> doors.handing.approve(command, by));
        } else if (move instanceof Move.Accept) {
            answer(() -> doors.handing.accept(command, by));
        } else {
            answer(() -> doors.handing.giveBack(command, by));
        }
    }

    private Optional<ReportView> report() {
        return answer(() -> doors.reports.of(duty, town.office())).stream().findFirst();
    }

    private void addFile(Actor by) {
        var picture = picture(++made);
        var upload = answer(() -> doors.uploads.start(new StartUpload("现场.png", picture.length, null, null), by));
        answer(() -> doors.uploads.put(upload, 0, picture, by));
        answer(() -> doors.evidenceActs.attach(new AttachEvidence(upload, duty, null, null, null), by));
    }

    private void addLink(boolean alive, Actor by) {
        if (evidence().stream().anyMatch(one -> one.link() != null)) {
            throw new Refused("test.onePageAtATime");
        }
        var url = "http://127.0.0.1:" + pages.getAddress().getPort() + (alive ? "/there/" : "/gone/") + ++made;
        var link = answer(() -> doors.evidenceActs.addLink(new AddLink(duty, null, url, null, null), by));
        answer(() -> doors.links.check(link, by));
    }

    private void remove(boolean link, Actor by) {
        var one = evidence().stream()
                .filter(each -> (each.link() != null) == link)
                .findFirst()
                .orElseThrow(() -> new Refused("test.nothingThere"));
        answer(() -> doors.evidenceActs.remove(new ChangeEvidence(one.id(), one.version(), "传错了"), by));
    }

    private static byte[] picture(int number) {
        var image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(number % 8, number / 8 % 8, number * 7 + 1);
        var octets = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", octets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return octets.toByteArray();
    }

    private static HttpServer serve() {
        try {
            var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext("/", exchange -> {
                var page = "<html><head><title>预算公开</title></head><body>已公开</body></html>"
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
                var there = exchange.getRequestURI().getPath().startsWith("/there/");
                exchange.sendResponseHeaders(there ? 200 : 404, page.length);
                try (var body = exchange.getResponseBody()) {
                    body.write(page);
                }
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
