package eu.salvus.benchmark.delivery;

import eu.salvus.warning.Advisory;
import eu.salvus.warning.csaf.CsafAdvisories;
import eu.salvus.warning.source.Answer;
import eu.salvus.warning.source.Door;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.Request;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** All virtual hospitals of a run, and the few things of this machine they share: connections for requests, the reading of a document, a disk. */
final class Region implements AutoCloseable {

    /** Each hospital has its own connection to the bell; requests go through so many, for the machine has ports for no more. */
    private static final int CONNECTIONS = 64;

    /** So many hospitals hold what they were told at once; each has a memory of its own in truth, and here all have one. */
    private static final int AT_ONCE = 256;

    private static final int INVENTORIES = 500;
    private static final long STEP = 20;

    private final URI address;
    private final String collection;
    private final Ledger ledger;
    private final Door door;
    private final int hospitals;
    private final List<Inventory> inventories;
    private final Semaphore connections = new Semaphore(CONNECTIONS);
    private final Semaphore memory = new Semaphore(AT_ONCE);
    private final Map<String, Advisory> read = new ConcurrentHashMap<>();
    private final Map<String, Heard> heard = new ConcurrentHashMap<>();
    private final BitSet listening = new BitSet();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private volatile boolean over;
    private volatile String failure = "";

    /**
     * @param hospitals how many there will be
     * @param products how many products bulletins are about
     */
    Region(Centre centre, Ledger ledger, Door door, int hospitals, int products) {
        this.address = centre.application().address();
        this.collection = centre.collection();
        this.ledger = ledger;
        this.door = door;
        this.hospitals = hospitals;
        this.inventories = IntStream.range(0, INVENTORIES)
                .mapToObj(seed -> Inventory.draw(seed, products))
                .toList();
    }

    /** Lets one subscribe. */
    void open(int number, String token) {
        Thread.ofVirtual()
                .name("hospital-" + number)
                .start(new VirtualHospital(number, token, inventories.get(number % INVENTORIES), this));
    }

    /**
     * Waits until so many listen.
     *
     * @throws IllegalStateException when they do not within the patience
     */
    void awaitListening(int expected, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (listening() < expected) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        listening() + " of " + expected + " hospitals listen, the last failure: " + failure);
            }
            Thread.sleep(STEP);
        }
    }

    /** The centre's address. */
    URI centre() {
        return address;
    }

    /** Id of the collection they read. */
    String collection() {
        return collection;
    }

    boolean isOver() {
        return over;
    }

    /** Lets a hospital do something for which it needs memory. */
    void inMemory(Asking work) throws DoorException {
        memory.acquireUninterruptibly();
        try {
            work.run();
        } finally {
            memory.release();
        }
    }

    /** What asks the centre. */
    interface Asking {
        void run() throws DoorException;
    }

    /** Asks the centre. */
    Answer ask(Request request) throws DoorException {
        connections.acquireUninterruptibly();
        try {
            Answer answer = door.ask(request);
            requests.incrementAndGet();
            bytes.addAndGet(answer.body().length);
            return answer;
        } finally {
            connections.release();
        }
    }

    /** An advisory. Its bytes are held to the hash each time; those of the same hash are read once, as each hospital has a machine of its own to read them. */
    Advisory read(byte[] document, String sha256) {
        String hash = sha256(document);
        if (!hash.equals(sha256)) {
            throw new IllegalStateException("a document whose hash is not as told: " + hash);
        }
        return read.computeIfAbsent(
                hash,
                none -> Objects.requireNonNull(
                        CsafAdvisories.read("document", document).advisory()));
    }

    /** Stores a line, and tells when it was on the disk. */
    long store(String line) {
        return ledger.store(line);
    }

    /** What is expected of a bulletin. */
    Heard expect(Bulletin bulletin, int expected) {
        return heard.computeIfAbsent(
                bulletin.trackingId() + " " + bulletin.revision(), none -> new Heard(hospitals, expected));
    }

    /** Who heard of an advisory. */
    Heard heard(Advisory advisory) {
        return heard.computeIfAbsent(
                advisory.trackingId() + " " + advisory.revision(), none -> new Heard(hospitals, hospitals));
    }

    void listens(int hospital, boolean does) {
        synchronized (listening) {
            listening.set(hospital, does);
        }
    }

    void failed(Exception last) {
        if (!over) {
            failure = String.valueOf(last);
        }
    }

    /** The last thing that went wrong for a hospital; empty when nothing has. */
    String failure() {
        return failure;
    }

    /** Requests that were answered. */
    long requests() {
        return requests.get();
    }

    /** Bytes of their answers. */
    long bytes() {
        return bytes.get();
    }

    private int listening() {
        synchronized (listening) {
            return listening.cardinality();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        over = true;
    }
}
