package io.sunledger.evidence;

import static io.sunledger.testing.Await.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.sunledger.evidence.Exhibits.Scene;
import io.sunledger.evidence.domain.LinkFailure;
import io.sunledger.evidence.domain.LinkState;
import io.sunledger.evidence.link.Site;
import io.sunledger.history.EventView;
import io.sunledger.history.Events;
import io.sunledger.history.FindEvents;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.testing.AtOnce;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.TestClock;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class LinkChecksTest {
    private static final LocalDate DAY = LocalDate.of(2032, 7, 18);

    @Inject
    Exhibits exhibits;

    @Inject
    LinkChecks links;

    @Inject
    LinkLooks looks;

    @Inject
    Evidence evidence;

    @Inject
    EvidenceActs acts;

    @Inject
    EvidenceStanding standing;

    @Inject
    Events events;

    @Inject
    TestClock clock;

    @Inject
    Pool pool;

    private final Site site = new Site();
    private Scene scene;

    /** Other tests leave pages that are due, and have been to other times. */
    @BeforeEach
    void nothing_is_due() {
        pool.query("update linked_page set next_check_at = null")
                .execute()
                .await()
                .indefinitely();
        pool.query("update link_host set free_at = '-infinity'")
                .execute()
                .await()
                .indefinitely();
        scene = exhibits.anew();
    }

    @AfterEach
    void close_the_site() {
        clock.run();
        site.close();
    }

    @Test
    void a_link_is_there_at_once_and_read_soon_after() {
        site.shows("/a", "<title>部门预算</title><meta name=PubDate content='2022-05-31 15:20'><p>全文");
        var link = linked("/a");
        assertThat(link.link().state()).isEqualTo(LinkState.PENDING);
        assertThat(standing().pendingLinks()).isEqualTo(1);
        assertThat(site.hosts()).isEmpty();

        lookAtAll();

        var read = seen(link);
        assertThat(read.link().state()).isEqualTo(LinkState.LIVE);
        assertThat(read.link().title()).isEqualTo("部门预算");
        assertThat(read.link().publishedOn()).isEqualTo(LocalDate.of(2022, 5, 31));
        assertThat(read.link().nextCheckAt()).isAfter(read.link().checkedAt());
        assertThat(answer(() -> evidence.pageText(link.id(), scene.office()))).isEqualTo("全文");
        assertThat(standing().liveLinks()).isEqualTo(1);
        // who saw it pending may act on it all the same
        assertThat(read.version()).isEqualTo(link.version());
    }

    @Test
    void a_page_that_changes_and_one_that_dies_are_shown_to_unit_and_office_until_all_is_well() {
        clock.stopOn(DAY);
        site.shows("/a", "<p>一");
        site.shows("/b", "<p>二");
        var a = linked("/a");
        var b = linked("/b");
        lookAtAll();
        assertThat(troubles()).isEmpty();

        site.shows("/a", "<p>另一");
        site.loses("/b");
        lookAtAll();
        assertThat(troubles()).as("nobody looked again yet").isEmpty();
        clock.stopOn(DAY.plusDays(7));
        lookAtAll();

        assertThat(troubles()).containsExactly(b.id(), a.id());
        assertThat(seen(a).link().changed()).isTrue();
        assertThat(seen(b).link().failure()).isEqualTo(LinkFailure.GONE);
        assertThat(standing().deadLinks())
                .singleElement()
                .satisfies(dead -> assertThat(dead.status()).isEqualTo(404));
        answer(() ->
                links.acceptChange(new ChangeEvidence(a.id(), a.version(), "内容有更新，仍可作佐证"), scene.financeOfficer()));
        site.shows("/b", "<p>二");
        clock.stopOn(DAY.plusDays(8));
        lookAtAll();
        assertThat(troubles()).isEmpty();
        assertThat(told(a))
                .containsExactly(
                        "evidence.linked", "evidence.linkLive", "evidence.linkChanged", "evidence.changeAccepted");
        assertThat(told(b))
                .containsExactly("evidence.linked", "evidence.linkLive", "evidence.linkDead", "evidence.linkLive");
        assertThat(answer(() -> evidence.checksOf(List.of(b.id()))))
                .extracting(PageCheckView::status)
                .containsExactly(200, 404, 200);
    }

    @Test
    void whoever_asks_has_a_page_looked_at_now() {
        site.shows("/a", "<p>一");
        var link = linked("/a");

        assertThat(answer(() -> links.check(link.id(), scene.financeOfficer()))
                        .link()
                        .state())
                .isEqualTo(LinkState.LIVE);
        site.loses("/a");
        assertThat(answer(() -> links.check(link.id(), scene.office())).link().state())
                .isEqualTo(LinkState.DEAD);
        assertThatThrownBy(() -> answer(() -> links.check(link.id(), scene.educationOfficer())))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("evidence.notFound"));
    }

    @Test
    void a_link_to_this_machines_network_is_kept_and_never_asked() {
        var link = exhibits.linked("http://169.254.169.254/latest/", scene.finance(), scene.financeOfficer());

        lookAtAll();

        assertThat(seen(link).link().failure()).isEqualTo(LinkFailure.FORBIDDEN_ADDRESS);
        assertThat(seen(link).link().state()).isEqualTo(LinkState.DEAD);
    }

    @Test
    void nodes_share_the_work_and_ask_one_site_one_page_at_a_time() {
        var many = new ArrayList<EvidenceView>();
        for (var i = 0; i < 6; i++) {
            site.shows("/" + i, "<p>" + i);
            many.add(linked("/" + i));
        }

        AtOnce.outcomes(3, node -> lookAtAll());
        lookAtAll();

        assertThat(site.mostAtOnce()).isEqualTo(1);
        assertThat(site.hosts()).as("each page once").hasSize(6);
        assertThat(many)
                .allSatisfy(link -> assertThat(seen(link).link().state()).isEqualTo(LinkState.LIVE));
    }

    @Test
    void ten_sites_are_asked_at_the_same_time() {
        assumeTrue(
                System.getProperty("os.name").startsWith("Linux"), "elsewhere this machine has one loopback address");
        var together = new CountDownLatch(10);
        var sites = IntStream.range(0, 10)
                .mapToObj(i -> new Site("127.0.1." + (10 + i)))
                .toList();
        try {
            sites.forEach(one -> {
                one.answers("/", exchange -> {
                    together.countDown();
                    Site.send(exchange, arrived(together) ? 200 : 500, "<p>here");
                });
                exhibits.linked(one.url("/"), scene.finance(), scene.financeOfficer());
            });

            assertThat(answer(links::run)).isEqualTo(10);

            assertThat(standing().liveLinks()).isEqualTo(10);
        } finally {
            sites.forEach(Site::close);
        }
    }

    @Test
    void what_a_killed_node_took_is_handed_out_again() {
        clock.stopOn(DAY);
        site.shows("/a", "<p>一");
        var link = linked("/a");

        assertThat(answer(looks::take)).hasSize(1);
        assertThat(answer(links::run)).as("it belongs to the node that took it").isZero();
        clock.stopOn(DAY.plusDays(1));
        lookAtAll();

        assertThat(seen(link).link().state()).isEqualTo(LinkState.LIVE);
    }

    @Test
    void what_was_removed_is_not_looked_at() {
        site.shows("/a", "<p>一");
        var link = linked("/a");
        answer(() -> acts.remove(new ChangeEvidence(link.id(), link.version(), "错了"), scene.financeOfficer()));

        lookAtAll();

        assertThat(site.hosts()).isEmpty();
        assertThat(standing().isMissing()).isTrue();
    }

    private static boolean arrived(CountDownLatch all) {
        try {
            return all.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void lookAtAll() {
        while (answer(links::run) > 0) {
            continue;
        }
    }

    private EvidenceView linked(String path) {
        return exhibits.linked(site.url(path), scene.finance(), scene.financeOfficer());
    }

    private EvidenceView seen(EvidenceView link) {
        return exhibits.seen(link.id(), scene.financeOfficer());
    }

    private List<UUID> troubles() {
        return answer(() -> evidence.linkTroubles(null, PageRequest.first(10), scene.office())).items().stream()
                .map(EvidenceView::id)
                .toList();
    }

    private EvidenceStanding.Standing standing() {
        return answer(() -> Panache.withTransaction(() -> standing.ofDuty(scene.finance())));
    }

    private List<String> told(EvidenceView link) {
        return answer(() -> events.list(FindEvents.ofDuty(scene.finance()), PageRequest.first(50), scene.office()))
                .items()
                .stream()
                .filter(event -> event.subjectId().equals(link.id().toString()))
                .sorted(Comparator.comparing(EventView::id))
                .map(EventView::act)
                .toList();
    }
}
