package eu.salvus.simulation.care;

import java.util.Arrays;

/**
 * Which resources are out and which digital services are up, kept by counters: a transition costs as much as the requirements
 * it touches. Set all transitions of one moment, then {@link #settle()}; the outcome does not depend on their order. Reused from
 * run to run; not safe for use by several threads.
 */
public final class AvailabilityState {

    private final AvailabilityModel model;
    private final boolean[] out;
    private final int[] available;
    private final int[] unmet;
    private final boolean[] up;
    private final int[] watchedOut;

    private final boolean[] dirty;
    private int lowestDirty;
    private int highestDirty;

    private final int[] changedServices;
    private int changedServiceCount;
    private final boolean[] met;
    private final int[] changedNeeds;
    private int changedNeedCount;
    private final boolean[] watchChanged;
    private final int[] changedWatches;
    private int changedWatchCount;
    private int[] touched = new int[64];
    private int touchedCount;

    /** Everything in and up. */
    public AvailabilityState(AvailabilityModel model) {
        this.model = model;
        out = new boolean[model.resources() + model.services()];
        available = model.size.clone();
        unmet = new int[model.services()];
        up = new boolean[model.services()];
        Arrays.fill(up, true);
        watchedOut = new int[model.watchSize.length];
        dirty = new boolean[model.services()];
        lowestDirty = model.services();
        highestDirty = -1;
        changedServices = new int[model.services()];
        met = up.clone();
        changedNeeds = new int[model.services()];
        watchChanged = new boolean[watchedOut.length];
        changedWatches = new int[watchedOut.length];
    }

    /** Brings everything back in. */
    public void reset() {
        for (int i = 0; i < touchedCount; i++) {
            set(touched[i], false);
        }
        touchedCount = 0;
        settle();
        clearChanges();
    }

    /** Takes a resource (or a gate) out, or brings it in. Nothing happens when it is so already. */
    public void set(int resource, boolean isOut) {
        if (out[resource] == isOut) {
            return;
        }
        out[resource] = isOut;
        if (isOut) {
            touch(resource);
        }
        if (resource >= model.resources()) {
            markDirty(resource - model.resources());
            return;
        }
        for (int group : model.groupsOfResource[resource]) {
            count(group, isOut);
        }
        for (int watch : model.watchesOfResource[resource]) {
            watchedOut[watch] += isOut ? 1 : -1;
            if (!watchChanged[watch]) {
                watchChanged[watch] = true;
                changedWatches[changedWatchCount++] = watch;
            }
        }
    }

    private void touch(int resource) {
        if (touchedCount == touched.length) {
            touched = Arrays.copyOf(touched, touchedCount * 2);
        }
        touched[touchedCount++] = resource;
    }

    private void count(int group, boolean memberOut) {
        int service = model.owner[group];
        if (memberOut) {
            if (available[group]-- == model.needed[group]) {
                unmet[service]++;
                markDirty(service);
            }
        } else if (++available[group] == model.needed[group]) {
            unmet[service]--;
            markDirty(service);
        }
    }

    private void markDirty(int service) {
        int rank = model.rank[service];
        dirty[rank] = true;
        lowestDirty = Math.min(lowestDirty, rank);
        highestDirty = Math.max(highestDirty, rank);
    }

    /** Decides which digital services are up now. The changes add to those not yet cleared. */
    public void settle() {
        for (int rank = lowestDirty; rank <= highestDirty; rank++) {
            if (dirty[rank]) {
                dirty[rank] = false;
                decide(model.order[rank]);
            }
        }
        lowestDirty = model.services();
        highestDirty = -1;
    }

    private void decide(int service) {
        boolean isMet = unmet[service] == 0;
        if (met[service] != isMet) {
            met[service] = isMet;
            changedNeeds[changedNeedCount++] = service;
        }
        boolean isUp = isMet && !out[model.gate(service)];
        if (up[service] == isUp) {
            return;
        }
        up[service] = isUp;
        changedServices[changedServiceCount++] = service;
        for (int group : model.groupsOfService[service]) {
            count(group, !isUp);
        }
    }

    /** Forgets what has changed; call it once after each {@link #settle()}. */
    public void clearChanges() {
        changedServiceCount = 0;
        changedNeedCount = 0;
        for (int i = 0; i < changedWatchCount; i++) {
            watchChanged[changedWatches[i]] = false;
        }
        changedWatchCount = 0;
    }

    /** How many digital services changed at the last settling. */
    public int changedServices() {
        return changedServiceCount;
    }

    /** A digital service that changed. */
    public int changedService(int position) {
        return changedServices[position];
    }

    /** For how many digital services the requirements began or ceased to hold at the last settling, whatever their gates. */
    public int changedNeeds() {
        return changedNeedCount;
    }

    /** A digital service whose requirements began or ceased to hold. */
    public int changedNeed(int position) {
        return changedNeeds[position];
    }

    int changedWatches() {
        return changedWatchCount;
    }

    int changedWatch(int position) {
        return changedWatches[position];
    }

    /** Share of a watched set that is in, 0 to 1; exactly 1 when all are. */
    double shareIn(int watch) {
        return 1 - (double) watchedOut[watch] / model.watchSize[watch];
    }

    /** Whether a digital service is up. */
    public boolean isUp(int service) {
        return up[service];
    }

    /** Whether every requirement of a digital service holds, whatever its gate. */
    public boolean needsMet(int service) {
        return met[service];
    }

    /** Whether a resource or gate is out. */
    public boolean isOut(int resource) {
        return out[resource];
    }
}
