package eu.salvus.server.notification;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * A browser that watches. What it is told waits in its own queue and is sent by a thread of its own, so that one that does not read holds up nobody else. One
 * that falls behind is let go: it comes again, and asks for the state of things.
 */
final class Watcher {

    /** More than anybody can miss who reads at all. */
    private static final int MOST_WAITING = 256;

    /** How soon a thread ends whose browser has gone. */
    private static final long LOOK_SECONDS = 30;

    private final SseEmitter emitter;
    private final BlockingQueue<SseEventBuilder> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private volatile boolean over;

    Watcher(SseEmitter emitter) {
        this.emitter = emitter;
    }

    void start() {
        Thread.ofVirtual().name("watcher").start(this::serve);
    }

    /** Tells it, soon; false when it is over, or too far behind. */
    boolean tell(SseEventBuilder event) {
        if (!waiting.offer(event)) {
            over = true;
        }
        return !over;
    }

    /** Ends the stream. */
    void end() {
        over = true;
        // Whoever sends just now to a browser that does not read holds the stream.
        Thread.ofVirtual().name("watcher-end").start(emitter::complete);
    }

    /** Nothing is sent any more. */
    void leave() {
        over = true;
    }

    private void serve() {
        try {
            while (!over) {
                SseEventBuilder event = waiting.poll(LOOK_SECONDS, TimeUnit.SECONDS);
                if (event != null) {
                    emitter.send(event);
                }
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
