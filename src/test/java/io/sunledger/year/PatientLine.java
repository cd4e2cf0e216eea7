package io.sunledger.year;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;

/** A line on which a request that gets no answer, or is told to come again, is sent again as it is, until the service is there. */
final class PatientLine extends Line {
    private final Runnable before;

    /** @param before is told of each request before it is sent */
    PatientLine(Supplier<String> service, Accounts accounts, Runnable before) {
        super(service, accounts);
        this.before = before;
    }

    @Override
    protected HttpResponse<String> answered(String path, HttpRequest.Builder request) {
        before.run();
        return await(path)
                .atMost(Duration.ofMinutes(5))
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> sent(path, request), answer -> answer.statusCode() != 503);
    }
}
