package io.sunledger.chaos;

import static org.awaitility.Awaitility.await;

import io.sunledger.year.Accounts;
import io.sunledger.year.Line;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;

/**
 * The clients of a government: who gets no answer within ten seconds, or is told to come again, sends the same to the next node; and
 * who reads says what it has written (Sunledger-Read-After).
 */
final class Client extends Line {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration UNTIL_LOST = Duration.ofMinutes(3);
    private static final int REMEMBERED = 50;

    private final Journal journal;
    private final Set<Long> written = new ConcurrentSkipListSet<>();

    Client(Site site, Accounts accounts, Journal journal) {
        super(site::next, accounts);
        this.journal = journal;
    }

    @Override
    protected HttpResponse<String> answered(String path, HttpRequest.Builder request) {
        var sent = journal.now();
        var reads = request.build().method().equals("GET");
        if (reads) {
            readAfter(request);
        }
        var answer = await(path)
                .atMost(UNTIL_LOST)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> tried(path, request.timeout(PATIENCE)), got -> got != null && got.statusCode() / 100 != 5);
        if (!reads && answer.statusCode() / 100 == 2) {
            journal.commanded(sent);
            answer.headers().firstValue("Sunledger-Written").ifPresent(this::remember);
        }
        return answer;
    }

    private HttpResponse<String> tried(String path, HttpRequest.Builder request) {
        try {
            var answer = sent(path, request);
            look(path, answer);
            return answer;
        } catch (IOException e) {
            journal.count("no answer: " + e.getClass().getSimpleName());
            return null;
        }
    }

    private void look(String path, HttpResponse<String> answer) {
        var status = answer.statusCode();
        journal.count("answer " + status);
        var comeAgain = answer.headers().firstValue("Retry-After").isPresent();
        if (status >= 500 && !(status == 503 && comeAgain)) {
            journal.find("%s was answered %d: %s".formatted(path, status, answer.body()));
        }
    }

    private void readAfter(HttpRequest.Builder request) {
        var newest = new TreeSet<>(written)
                .descendingSet().stream().limit(REMEMBERED).map(String::valueOf).collect(Collectors.joining(","));
        if (!newest.isEmpty()) {
            request.header("Sunledger-Read-After", newest);
        }
    }

    private void remember(String transactions) {
        Arrays.stream(transactions.split(",")).map(Long::valueOf).forEach(written::add);
    }
}
