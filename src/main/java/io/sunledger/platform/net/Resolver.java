package io.sunledger.platform.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Which addresses a name leads to. It is asked once for each request: the address that was checked is the one that is used. */
@FunctionalInterface
public interface Resolver {
    List<InetAddress> addresses(String host) throws UnknownHostException;
}
