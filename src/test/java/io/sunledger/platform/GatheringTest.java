package io.sunledger.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.sunledger.kernel.Ids;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatheringTest {
    private static final UUID UNKNOWN = Ids.next();

    private final List<Sent> sent = new ArrayList<>();
    private int idle;
    private Gathering<Thing> gathering;

    private record Thing(UUID id, String name) {
        static Thing of(UUID id) {
            return new Thing(id, "thing " + id);
        }
    }

    private record Sent(Collection<UUID> ids, UniEmitter<? super List<Thing>> answers) {
        void answer() {
            answers.complete(ids.stream()
                    .filter(id -> !id.equals(UNKNOWN))
                    .map(Thing::of)
                    .toList());
        }
    }

    @BeforeEach
    void a_database_that_answers_when_it_is_told_to() {
        gathering = new Gathering<>(
                ids -> Uni.createFrom().emitter(answers -> sent.add(new Sent(List.copyOf(ids), answers))),
                Thing::id,
                () -> idle++);
    }

    @Test
    void asks_at_once_for_who_comes_first_and_together_for_who_comes_meanwhile() {
        var ids = Stream.generate(Ids::next).limit(5).toList();
        var found = ids.stream().map(this::find).toList();

        assertThat(sent).extracting(Sent::ids).containsExactly(ids.subList(0, 1), ids.subList(1, 2));
        sent.get(1).answer();
        assertThat(sent).hasSize(3);
        assertThat(sent.get(2).ids()).containsExactlyInAnyOrderElementsOf(ids.subList(2, 5));
        assertThat(found).filteredOn(CompletableFuture::isDone).containsExactly(found.get(1));

        sent.get(0).answer();
        sent.get(2).answer();
        IntStream.range(0, 5).forEach(at -> assertThat(found.get(at)).isCompletedWithValue(Thing.of(ids.get(at))));
    }

    @Test
    void asks_anew_for_what_is_being_asked_for_already() {
        var id = Ids.next();
        var early = find(id);
        find(Ids.next());
        var late = List.of(find(id), find(id));

        sent.get(0).answer();
        assertThat(early).isCompletedWithValue(Thing.of(id));
        assertThat(late).noneMatch(CompletableFuture::isDone);
        assertThat(sent.get(2).ids()).containsExactly(id);

        sent.get(2).answer();
        assertThat(late).allSatisfy(one -> assertThat(one).isCompletedWithValue(Thing.of(id)));
    }

    @Test
    void tells_null_of_what_is_not_there() {
        var missing = find(UNKNOWN);

        sent.get(0).answer();

        assertThat(missing).isCompletedWithValue(null);
    }

    @Test
    void a_failure_is_told_to_those_of_its_statement_and_to_no_others() {
        find(Ids.next());
        find(Ids.next());
        var failing = List.of(find(Ids.next()), find(Ids.next()));
        sent.get(0).answer();
        var after = find(Ids.next());

        sent.get(2).answers().fail(new IllegalStateException("the connection is gone"));
        assertThat(failing)
                .allSatisfy(one -> assertThatThrownBy(one::join)
                        .isInstanceOf(CompletionException.class)
                        .hasRootCauseMessage("the connection is gone"));

        sent.get(3).answer();
        assertThat(after).isCompleted();
    }

    @Test
    void says_when_nobody_waits_and_goes_on_after_that() {
        find(Ids.next());
        find(Ids.next());
        find(Ids.next());
        sent.get(0).answer();
        sent.get(1).answer();
        assertThat(idle).isZero();

        sent.get(2).answer();
        assertThat(idle).isEqualTo(1);

        var again = find(Ids.next());
        sent.get(3).answer();
        assertThat(again).isCompleted();
        assertThat(idle).isEqualTo(2);
    }

    @Test
    void tells_each_on_the_context_on_which_it_asked() {
        var vertx = Vertx.vertx();
        try {
            var told =
                    IntStream.range(0, 4).mapToObj(at -> contextOfAnswer(vertx)).toList();

            // the last two wait, and are told by one statement
            sent.get(0).answer();
            sent.get(1).answer();
            sent.get(2).answer();

            assertThat(told)
                    .allSatisfy(one -> assertThat(one.answered().join())
                            .isSameAs(one.asked().join()));
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private record Told(CompletableFuture<Context> asked, CompletableFuture<Context> answered) {}

    private Told contextOfAnswer(Vertx vertx) {
        var told = new Told(new CompletableFuture<>(), new CompletableFuture<>());
        vertx.getOrCreateContext().runOnContext(ignored -> {
            gathering.find(Ids.next()).subscribe().with(thing -> told.answered().complete(Vertx.currentContext()));
            told.asked().complete(Vertx.currentContext());
        });
        told.asked().join();
        return told;
    }

    private CompletableFuture<Thing> find(UUID id) {
        CompletionStage<Thing> found = gathering.find(id).subscribeAsCompletionStage();
        return found.toCompletableFuture();
    }
}
