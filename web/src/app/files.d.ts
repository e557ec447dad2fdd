/** Files that the build hands on under an address of their own. */
declare module '*.svg' {
  const address: string;
  export default address;
}
