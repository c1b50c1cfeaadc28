/** The shell of a small screen; a wide one has its own in the first chunk. */
export const phoneShell = () => import('./shells/PhoneShell.svelte')
