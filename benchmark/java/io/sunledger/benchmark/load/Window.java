package io.sunledger.benchmark.load;

/**
 * What was seen in a stretch of time.
 *
 * @param failed rounds that ended with a status other than 2xx, or with a broken connection
 * @param failure the first of those, in words; null for none
 * @param octets of the answers' bodies
 */
public record Window(double seconds, Latencies latencies, long failed, String failure, long octets) {
    /** What was seen in both stretches. */
    public Window and(Window later) {
        var all = new Latencies();
        all.add(latencies);
        all.add(later.latencies);
        return new Window(
                seconds + later.seconds,
                all,
                failed + later.failed,
                failure == null ? later.failure : failure,
                octets + later.octets);
    }

    public long rounds() {
        return latencies.total();
    }

    public double throughput() {
        return rounds() / seconds;
    }

    /** Of one round's answers, on average. */
    public long octetsARound() {
        return rounds() == 0 ? 0 : octets / rounds();
    }
}
