package eu.salvus.server.subscription;

import eu.salvus.server.warning.ArrivalTimes;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.csaf.CsafAdvisories;
import eu.salvus.warning.publication.Enclosure;
import eu.salvus.warning.source.Door;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.Fingerprint;
import eu.salvus.warning.source.Redirects;
import eu.salvus.warning.source.Request;
import eu.salvus.warning.stix.AdvisoryReport;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Fetches a document that was announced, or takes it out of the announcement, holds it to what was announced of it, and has it heard. */
@Component
class DocumentFetching {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentFetching.class);

    private static final int MOST_BYTES = 32 << 20;
    private static final int MOST_SIGNATURE = 1 << 20;

    /** Where CSAF has the signature of a document: beside it. */
    private static final String SIGNATURE = ".asc";

    private static final int LONGEST_PUBLISHER = 400;
    private static final int LONGEST_ID = 200;

    private final Door door;
    private final DocumentSignature signatures;
    private final CentreInbox inbox;
    private final InstantSource clock;

    DocumentFetching(Door door, DocumentSignature signatures, CentreInbox inbox, InstantSource clock) {
        this.door = door;
        this.signatures = signatures;
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * Has one heard, or puts it off.
     *
     * @param headers for the centre itself
     * @return how many alerts are new or raised again
     */
    int fetch(FollowedCentre subscription, Awaited document, Map<String, String> headers) {
        try {
            Fetched got = fetched(subscription, document.report(), headers);
            Instant fetched = clock.instant();
            Advisory advisory = read(document.report(), got);
            ArrivalTimes times = times(document, fetched);
            return Patience.with(() -> inbox.hear(subscription, document, advisory, got.bytes(), times));
        } catch (DoorException failure) {
            return missing(subscription, document, failure);
        } catch (WrongDocument wrong) {
            inbox.park(document, wrong.trouble());
        } catch (RuntimeException failure) {
            LOG.error("a document of a centre could not be stored", failure);
            inbox.park(document, Trouble.NOT_STORED);
        }
        return 0;
    }

    /** What is gone from where it was heard of, and announced as taken back, is taken back; anything else is put off. */
    private int missing(FollowedCentre subscription, Awaited document, DoorException failure) {
        Trouble trouble = Trouble.of(failure);
        if (document.report().withdrawn() && failure.absent()) {
            try {
                ArrivalTimes times = times(document, clock.instant());
                OptionalInt raised = Patience.with(() -> inbox.hearWithdrawal(subscription, document, times));
                if (raised.isPresent()) {
                    return raised.getAsInt();
                }
            } catch (RuntimeException broken) {
                LOG.error("that a document of a centre was taken back could not be stored", broken);
                trouble = Trouble.NOT_STORED;
            }
        }
        inbox.park(document, trouble);
        return 0;
    }

    private ArrivalTimes times(Awaited document, Instant fetched) {
        return new ArrivalTimes(
                document.addedAt(), fetched, clock.instant(), CaughtUp.isLate(document.addedAt(), fetched));
    }

    /**
     * A document.
     *
     * @param signed by the centre that somebody chose to listen to
     */
    private record Fetched(byte[] bytes, boolean signed) {}

    private Fetched fetched(FollowedCentre subscription, AdvisoryReport report, Map<String, String> headers)
            throws DoorException, WrongDocument {
        URI address = report.address();
        Optional<byte[]> enclosed = enclosed(subscription, report);
        if (enclosed.isPresent()) {
            return new Fetched(enclosed.get(), true);
        }
        Redirects.check(subscription.address(), address);
        byte[] bytes =
                door.ask(request(subscription, address, MOST_BYTES, headers)).body();
        if (!Fingerprint.of(bytes).equals(report.sha256())) {
            throw new WrongDocument(Trouble.OTHER_DOCUMENT);
        }
        boolean signed = signatures.check(
                subscription, address, bytes, report.signature(), () -> signature(subscription, address, headers));
        return new Fetched(bytes, signed);
    }

    /**
     * What came with the announcement, where the centre signed it when it announced it: anybody may announce what it did not sign, or announce anew what it signed
     * before. That is asked for where the centre publishes.
     */
    private Optional<byte[]> enclosed(FollowedCentre subscription, AdvisoryReport report)
            throws DoorException, WrongDocument {
        if (report.document() == null || report.signature() == null) {
            return Optional.empty();
        }
        Optional<byte[]> document = Enclosure.document(report.document())
                .filter(bytes -> Fingerprint.of(bytes).equals(report.sha256()));
        boolean signed = document.isPresent()
                && signatures.isSigned(
                        subscription,
                        document.get(),
                        report.signature(),
                        report.common().modified());
        return signed ? document : Optional.empty();
    }

    private byte @Nullable [] signature(FollowedCentre subscription, URI document, Map<String, String> headers)
            throws DoorException {
        try {
            URI address = URI.create(document + SIGNATURE);
            return door.ask(request(subscription, address, MOST_SIGNATURE, headers))
                    .body();
        } catch (DoorException failure) {
            if (failure.absent() || failure.needsRights()) {
                return null;
            }
            throw failure;
        }
    }

    /** The token is for the centre, and for nobody whom it names. */
    private static Request request(
            FollowedCentre subscription, URI address, int mostBytes, Map<String, String> headers) {
        Request request = Request.of(address, mostBytes);
        if (Speaker.place(address).equals(Speaker.place(subscription.address()))) {
            for (Map.Entry<String, String> header : headers.entrySet()) {
                request = request.with(header.getKey(), header.getValue());
            }
        }
        return request;
    }

    private static Advisory read(AdvisoryReport report, Fetched fetched) throws WrongDocument {
        Advisory advisory = CsafAdvisories.read(report.address().toString(), fetched.bytes())
                .advisory();
        if (advisory == null
                || advisory.publisher().length() > LONGEST_PUBLISHER
                || advisory.trackingId().length() > LONGEST_ID) {
            throw new WrongDocument(Trouble.UNREADABLE);
        }
        if (!advisory.publisher().equals(report.publisher())
                || !advisory.trackingId().equals(report.trackingId())) {
            throw new WrongDocument(Trouble.OTHER_DOCUMENT);
        }
        return fetched.signed() ? advisory.chosen() : advisory;
    }
}
