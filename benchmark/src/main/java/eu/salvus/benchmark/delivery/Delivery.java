package eu.salvus.benchmark.delivery;

import eu.salvus.benchmark.application.RunningApplication;
import eu.salvus.benchmark.application.RunningApplication.Launch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** One run: a centre as a process of its own, and virtual hospitals in this one, through what happens to them. */
public final class Delivery implements AutoCloseable {

    private static final int MEGABYTES =
            Integer.parseInt(System.getenv().getOrDefault("SALVUS_CENTRE_MEGABYTES", "4096"));
    private static final String CENTRE = "centre";
    private static final int BURST = 100;
    private static final int PRODUCTS = BURST + 7;
    private static final int SLOW_SHARE = 100;
    private static final double BEFORE_THE_KILL = 0.3;
    private static final long STEP = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Path root;
    private final Path folder;
    private final int hospitals;
    private final int port;
    private final Ledger ledger;
    private final ClientDoor door = new ClientDoor();
    private final List<Bulletin> published = new ArrayList<>();
    private final List<String> tokens;
    private final Region region;
    private Centre centre;
    private int number;

    /**
     * Starts a centre.
     *
     * @param root the folder of Salvus, built
     * @param folder for the data of this run, empty
     * @param hospitals how many subscribe
     */
    public Delivery(Path root, Path folder, int hospitals) throws IOException, InterruptedException {
        this.root = root;
        this.folder = folder;
        this.hospitals = hospitals;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
        Centre founded = Centre.found(start());
        founded.application().close();
        // One more comes when all is over.
        this.tokens = Subscribers.add(root, folder.resolve(CENTRE), founded.collection(), hospitals + 1);
        this.centre = founded.at(start());
        this.ledger = new Ledger(folder.resolve("ledger.txt"));
        this.region = new Region(centre, ledger, door, hospitals + 1, PRODUCTS);
    }

    private RunningApplication start() {
        return RunningApplication.start(
                root,
                new Launch("centre", port, MEGABYTES),
                List.of("--data", folder.resolve(CENTRE).toString()));
    }

    /**
     * What became of what was published at once.
     *
     * @param seconds from the publication until the last document was stored, for each hospital, sorted
     * @param alerted how many hospitals each document alerted, summed
     */
    public record Told(double[] seconds, int alerted) {}

    /** Lets all hospitals subscribe, and waits until they listen. */
    public void subscribe() throws InterruptedException {
        for (int hospital = 0; hospital < hospitals; hospital++) {
            region.open(hospital, tokens.get(hospital));
        }
        region.awaitListening(hospitals, PATIENCE);
    }

    /** Publishes one document, and waits until all have stored it. */
    public Told one() throws IOException, InterruptedException {
        return told(List.of(fresh()));
    }

    /** The same, while a hundredth of as many listen to the bell, and as many ask for the whole collection, and read nothing of the answers. */
    public Told besideSlowOnes() throws IOException, InterruptedException {
        try (SlowReaders slow = new SlowReaders()) {
            slow.ask(
                    hospitals / SLOW_SHARE,
                    region.centre(),
                    "/taxii2/centre/collections/" + region.collection() + "/objects/",
                    tokens.getFirst());
            slow.ask(hospitals / SLOW_SHARE, region.centre(), "/taxii2/centre/bell/", tokens.getLast());
            return told(List.of(fresh()));
        }
    }

    /** Publishes a hundred documents at once. */
    public Told burst() throws IOException, InterruptedException {
        return told(Stream.generate(this::fresh).limit(BURST).toList());
    }

    /** Publishes the last hundred documents once more, with nothing new but their dates. */
    public Told republished() throws IOException, InterruptedException {
        return told(published.subList(published.size() - BURST, published.size()).stream()
                .map(each -> each.again(now()))
                .toList());
    }

    /** Publishes one document, kills the centre when a part of the hospitals have stored it, and starts it again. */
    public Told killedMeanwhile() throws IOException, InterruptedException {
        Bulletin bulletin = fresh();
        Heard heard = region.expect(bulletin, hospitals);
        heard.published(System.nanoTime());
        centre.publish(List.of(bulletin));
        published.add(bulletin);
        while (heard.missing() > hospitals * (1 - BEFORE_THE_KILL)) {
            Thread.sleep(STEP);
        }
        centre.application().kill();
        if (heard.missing() == 0) {
            throw new IllegalStateException("all had stored it before the centre could be killed");
        }
        centre = centre.at(start());
        return waited(List.of(heard));
    }

    /** Lets one more come that missed all: how many documents it stored in another order than they were published. */
    public int disordered() throws IOException, InterruptedException {
        region.open(hospitals, tokens.getLast());
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (Account.of(hospitals, ledger.lines()).size() < current().size()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the last one did not catch up: " + region.failure());
            }
            Thread.sleep(STEP * STEP);
        }
        return Account.disordered(hospitals, ledger.lines(), current());
    }

    /** How many hospitals never stored something that was published, summed. */
    public long lost() throws IOException {
        return Account.lost(hospitals, ledger.lines(), published);
    }

    /** How many times a hospital stored something again. */
    public long twice() throws IOException {
        return Account.twice(ledger.lines());
    }

    /** Resident memory of the centre in megabytes. */
    public double megabytes() {
        return centre.application().megabytes();
    }

    /** Processor time of the centre so far. */
    public Duration processorTimeOfCentre() {
        return centre.application().processorTime();
    }

    /** Requests that were answered, without those of the bell. */
    public long requests() {
        return region.requests();
    }

    /** Bytes of their answers. */
    public long bytes() {
        return region.bytes();
    }

    private Told told(List<Bulletin> bulletins) throws IOException, InterruptedException {
        List<Heard> heard =
                bulletins.stream().map(each -> region.expect(each, hospitals)).toList();
        long now = System.nanoTime();
        heard.forEach(each -> each.published(now));
        centre.publish(bulletins);
        published.addAll(bulletins);
        return waited(heard);
    }

    private Told waited(List<Heard> heard) throws InterruptedException {
        double[] latest = new double[hospitals];
        int alerted = 0;
        for (Heard each : heard) {
            await(each);
            each.latest(latest);
            alerted += each.alerted();
        }
        Arrays.sort(latest);
        return new Told(latest, alerted);
    }

    private void await(Heard heard) throws InterruptedException {
        if (!heard.await(PATIENCE)) {
            throw new IllegalStateException(heard.missing() + " of " + hospitals
                    + " hospitals were not told, the last failure: " + region.failure());
        }
    }

    /** What a collection tells whoever comes new: the newest revision of each, in the order they came. */
    private List<Bulletin> current() {
        return published.stream()
                .filter(each -> published.stream()
                        .noneMatch(other -> other.number() == each.number() && other.revision() > each.revision()))
                .toList();
    }

    private Bulletin fresh() {
        number++;
        Instant now = now();
        return new Bulletin(number, 1, now, now);
    }

    /** Publishers write whole milliseconds. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void close() throws IOException {
        region.close();
        centre.application().close();
        door.close();
        ledger.close();
    }
}
