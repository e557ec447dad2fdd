package eu.salvus.simulation.recovery;

/**
 * What each task is in one run: who does it and how long it takes. Tasks are numbered: a resource's by its index, then the
 * verifications of the digital services, then their back-entries.
 */
final class TaskBook {

    /** Purposes of the draws; a restoration's purpose counts on with the place of its copy. */
    static final int HEAD = 512;

    private static final int CHECK = 513;
    private static final int REBUILD = 514;
    private static final int SUPPLIER = 515;
    private static final int RECONNECT = 516;
    private static final int VERIFY = 517;
    private static final int RESTORE = 520;

    private final RecoveryModel model;
    private final int resources;
    private final int services;
    private final double[] downAt;
    private Damage damage = new Damage(0, 0);
    private double[] groups = {};
    private long runKey;

    TaskBook(RecoveryModel model) {
        this.model = model;
        resources = model.availability.resources();
        services = model.availability.services();
        downAt = new double[services];
    }

    void open(Damage done, long keyOfRun, double[] groupUniforms) {
        damage = done;
        runKey = keyOfRun;
        groups = groupUniforms;
    }

    /** One more than the last task. */
    int end() {
        return resources + 2 * services;
    }

    int verification(int service) {
        return resources + service;
    }

    int backEntry(int service) {
        return resources + services + service;
    }

    boolean isResource(int task) {
        return task < resources;
    }

    boolean isBackEntry(int task) {
        return task >= resources + services;
    }

    /** The resource or digital service of a task. */
    int subject(int task) {
        return isResource(task) ? task : (task - resources) % services;
    }

    int crew(int task) {
        if (!isResource(task)) {
            return model.returns[subject(task)].crew();
        }
        return switch (model.remedies[task]) {
            case Remedy.ByCrew by -> by.crew();
            case Remedy.Reconnect by -> by.crew();
            case Remedy.BySupplier by -> -1;
            case Remedy.SwitchOn by -> -1;
        };
    }

    /** Hours of a crew's work at a resource or a verification. */
    double hours(int task) {
        long key = model.keys[task];
        if (!isResource(task)) {
            return hours(model.returns[subject(task)].verification(), key, VERIFY);
        }
        return switch (model.remedies[task]) {
            case Remedy.ByCrew by -> hours(by, task, key);
            case Remedy.Reconnect by -> hours(by.work(), key, RECONNECT);
            case Remedy.BySupplier by -> hours(by.outage(), key, SUPPLIER);
            case Remedy.SwitchOn by -> 0;
        };
    }

    private double hours(Remedy.ByCrew by, int resource, long key) {
        if (!isDamaged(resource)) {
            return hours(by.check(), key, CHECK);
        }
        int copy = survivor(by);
        return copy < 0
                ? hours(by.rebuild(), key, REBUILD)
                : hours(by.copies().get(copy).work(), key, RESTORE + copy);
    }

    /** A digital service is on paper from this time on, hours. */
    void down(int service, double time) {
        downAt[service] = time;
    }

    /** Since when a digital service is on paper, hours. */
    double downAt(int service) {
        return downAt[service];
    }

    /** Hours of work entering the paper records from when a digital service went down until now. */
    double backEntryHours(int service, double now) {
        return model.returns[service].backEntry().in(groups) * (now - downAt[service]);
    }

    double hours(Work work, long key, int purpose) {
        return work.hours(groups, runKey, key, purpose);
    }

    /** Hours of unattended transfer after the work. */
    double transfer(int task) {
        if (!isResource(task) || !(model.remedies[task] instanceof Remedy.ByCrew by) || !isDamaged(task)) {
            return 0;
        }
        int copy = survivor(by);
        return copy < 0 ? 0 : by.copies().get(copy).transferHours().in(groups);
    }

    private boolean isDamaged(int resource) {
        return damage.condition(resource) == Damage.Condition.DAMAGED;
    }

    private int survivor(Remedy.ByCrew by) {
        for (int i = 0; i < by.copies().size(); i++) {
            if (!damage.isLost(by.copies().get(i).copy())) {
                return i;
            }
        }
        return -1;
    }

    RecoveryTrace.Kind kind(int task) {
        if (!isResource(task)) {
            return isBackEntry(task) ? RecoveryTrace.Kind.BACK_ENTRY : RecoveryTrace.Kind.VERIFY;
        }
        if (model.remedies[task] instanceof Remedy.ByCrew by) {
            if (!isDamaged(task)) {
                return RecoveryTrace.Kind.CHECK;
            }
            return survivor(by) < 0 ? RecoveryTrace.Kind.REBUILD : RecoveryTrace.Kind.RESTORE;
        }
        return RecoveryTrace.Kind.RECONNECT;
    }
}
