package eu.salvus.server.subscription;

import eu.salvus.server.outgoing.Outgoing;
import eu.salvus.server.outgoing.UnreachableException;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.DoorException.Reason;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Hears bells through the guarded way out. */
@Component
final class GuardedBell implements BellDoor {

    /** Of three signs of life of our centres one may be late. */
    private static final Duration SILENCE = Duration.ofSeconds(65);

    private static final int HUNDRED = 100;
    private static final int SUCCESS = 2;

    private final Outgoing outgoing;

    GuardedBell(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    @Override
    public void listen(URI address, Map<String, String> headers, Predicate<String> line) throws DoorException {
        try {
            int status = outgoing.listen(address, headers, SILENCE, line);
            if (status / HUNDRED != SUCCESS) {
                throw new DoorException(address, status);
            }
        } catch (DoorException known) {
            throw known;
        } catch (UnreachableException refused) {
            throw new DoorException(Reason.FORBIDDEN, address, refused.reason());
        } catch (SocketTimeoutException silent) {
            throw new DoorException(Reason.TOO_SLOW, address, "no sign of life");
        } catch (IOException broken) {
            throw new DoorException(Reason.UNREACHABLE, address, String.valueOf(broken.getMessage()));
        }
    }
}
