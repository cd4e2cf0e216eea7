package io.sunledger.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private final Admission admission = new Admission(2, 3);
    private final List<Guest> begun = new ArrayList<>();

    private final class Guest implements Admission.Entrant {
        private Admission.@Nullable Place place;
        private boolean gone;

        @Override
        public void begin(Admission.Place taken) {
            place = taken;
            begun.add(this);
        }

        @Override
        public boolean isGone() {
            return gone;
        }

        void leave() {
            if (place != null) {
                place.leave();
            }
        }
    }

    @Test
    void lets_in_as_many_as_there_are_places_and_seats_the_next_ones() {
        var guests = enter(5);

        assertThat(begun).containsExactly(guests.get(0), guests.get(1));
        assertThat(admission.waiting()).isEqualTo(3);
        assertThat(admission.enter(new Guest())).isFalse();
        assertThat(begun).hasSize(2);
    }

    @Test
    void first_come_first_served() {
        var guests = enter(5);

        guests.get(1).leave();
        guests.get(0).leave();

        assertThat(begun).containsExactly(guests.get(0), guests.get(1), guests.get(2), guests.get(3));
        assertThat(admission.running()).isEqualTo(2);
        assertThat(admission.waiting()).isEqualTo(1);
    }

    @Test
    void a_place_is_left_once_however_often_it_is_said() {
        var guests = enter(5);

        guests.get(0).leave();
        guests.get(0).leave();
        guests.get(0).leave();

        assertThat(begun).hasSize(3);
        assertThat(admission.running()).isEqualTo(2);
    }

    @Test
    void who_has_gone_is_passed_over() {
        var guests = enter(5);
        guests.get(2).gone = true;
        guests.get(3).gone = true;

        guests.get(0).leave();

        assertThat(begun).containsExactly(guests.get(0), guests.get(1), guests.get(4));
        assertThat(admission.waiting()).isZero();
    }

    @Test
    void who_does_not_want_to_wait_any_more_frees_the_seat() {
        var guests = enter(5);

        assertThat(admission.withdraw(guests.get(3))).isTrue();
        assertThat(admission.withdraw(guests.get(3))).isFalse();
        assertThat(admission.withdraw(guests.get(0))).isFalse();

        assertThat(admission.enter(new Guest())).isTrue();
    }

    @Test
    void all_places_are_free_when_all_have_left() {
        var guests = enter(5);

        guests.forEach(Guest::leave);

        assertThat(begun).hasSize(5);
        assertThat(admission.running()).isZero();
        assertThat(admission.waiting()).isZero();
    }

    @Test
    void never_lets_in_more_than_there_are_places_whatever_the_threads_do() throws InterruptedException {
        var crowded = new Admission(4, 10_000);
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var done = new CountDownLatch(5_000);
        var threads = Executors.newFixedThreadPool(8);

        for (var i = 0; i < 5_000; i++) {
            threads.execute(() -> crowded.enter(new Admission.Entrant() {
                @Override
                public void begin(Admission.Place place) {
                    threads.execute(() -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        inside.decrementAndGet();
                        place.leave();
                        done.countDown();
                    });
                }

                @Override
                public boolean isGone() {
                    return false;
                }
            }));
        }

        assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
        threads.shutdown();
        assertThat(most).hasValueLessThanOrEqualTo(4);
        assertThat(crowded.running()).isZero();
    }

    private List<Guest> enter(int count) {
        var guests = new ArrayList<Guest>();
        for (var i = 0; i < count; i++) {
            var guest = new Guest();
            assertThat(admission.enter(guest)).isTrue();
            guests.add(guest);
        }
        return guests;
    }
}
